// Nothing: what Node takes by itself.
export const token = "";
