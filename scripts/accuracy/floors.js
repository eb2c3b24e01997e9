/** Floors of the accuracy gate: they only rise. */
import { spawnSync } from 'node:child_process'

/** Figures below their floors. */
export const shortfalls = (figures, floors) =>
  Object.entries(floors)
    .filter(([name, floor]) => !(figures[name] >= floor))
    .map(([name, floor]) => `${name} ${figures[name]?.toFixed(3)} < ${floor}`)

/** Floors lifted to the figures reached, rounded down to hundredths; a figure without a floor gets one. */
export const raised = (floors, figures) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      Math.max(floors[name] ?? 0, Math.floor(figure * 100) / 100),
    ]),
  )

/** Floors that some earlier version of the file had higher. Says nothing where there is no history. */
export function highestFloors(root, file, floors) {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? ''
  const lowered = new Set()
  for (const commit of git('log', '--format=%H', '--', file).split('\n').filter(Boolean)) {
    const earlier = JSON.parse(git('show', `${commit}:${file}`) || '{}')
    for (const [set, values] of Object.entries(earlier))
      for (const [name, floor] of Object.entries(values))
        if (!(floors[set]?.[name] >= floor)) lowered.add(`${set}: ${name} was ${floor}`)
  }
  return lowered
}
