// What tokens look like.
export const HEX_256 = /^[0-9a-f]{64}$/;
export const HEX_128 = /^[0-9a-f]{32}$/;
export const BASE64URL_256 = /^[\w-]{43}$/;
export const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const ALPHANUMERIC_32 = /^[0-9A-Za-z]{32}$/;
