type Further<A, B> = A extends unknown ? Omit<A, keyof B> & B : never

/**
 * A value with further fields, for what is made many times a report. V8 gives each object that is spread and then gets
 * further fields (`{ ...value, more }`) a layout of its own, and looks every later field of it up in a table.
 */
export function withFields<A extends object, B extends object>(value: A, more: B): Further<A, B>
export function withFields(value: object, more: object): object {
  return Object.assign({}, value, more)
}
