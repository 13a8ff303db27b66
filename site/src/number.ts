/** 1,234,567 */
export const whole = (value: number) => value.toLocaleString("en");
