// The peers are installed apart from the project, which type-checks without them.
declare module "@lukeed/uuid/secure";
declare module "@napi-rs/uuid";
declare module "@paralleldrive/cuid2";
declare module "crypto-random-string";
declare module "generate-password";
declare module "hyperid";
declare module "nanoid";
declare module "pure-rand/distribution/uniformFloat64";
declare module "pure-rand/distribution/uniformInt";
declare module "random-js";
declare module "secure-random-password";
declare module "secure-random-string";
declare module "uid-safe";
declare module "uid/secure";
declare module "uuid";
