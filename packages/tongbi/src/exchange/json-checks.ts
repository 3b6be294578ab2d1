/** Whether a value that JSON gave is of a form. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === "string";
export const isInteger: Check = (value) => Number.isSafeInteger(value);
export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Whether a value is an object whose members pass the checks; one with `?` may be absent, and others may be there. */
export const objectOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => {
      const key = name.replace("?", "");
      const member: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
      return (member === undefined && key !== name) || check(member);
    });

export const isWords: Check = objectOf({ zh: isText, en: isText });
