export async function scoreCommand(_c: string, _r: string, _o: object): Promise<number> {
  return 0
}
