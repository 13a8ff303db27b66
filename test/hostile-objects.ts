// Objects that fail whoever asks them for anything.

export const TRAPS = [
  "apply",
  "construct",
  "defineProperty",
  "deleteProperty",
  "get",
  "getOwnPropertyDescriptor",
  "getPrototypeOf",
  "has",
  "isExtensible",
  "ownKeys",
  "preventExtensions",
  "set",
  "setPrototypeOf",
] as const satisfies (keyof ProxyHandler<object>)[];

export function revoked(target: object = {}): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A view whose buffer was taken away. */
export function detached<T extends { readonly buffer: ArrayBuffer }>(view: T): T {
  structuredClone(view.buffer, { transfer: [view.buffer] });
  return view;
}
