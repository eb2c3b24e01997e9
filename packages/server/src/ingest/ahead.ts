/** Starts `work` on the next items while the first is awaited; gives the results in order. At most `most` are under way. */
export async function* ahead<T, R>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = []
  for await (const item of items) {
    const promise = work(item)
    // Whoever awaits it later is told; until then nobody is to be surprised.
    promise.catch(() => {})
    underWay.push(promise)
    if (underWay.length >= most) yield (await underWay.shift()) as R
  }
  for (const promise of underWay) yield await promise
}
