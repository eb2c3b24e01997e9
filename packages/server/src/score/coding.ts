import { z } from 'zod'

const Day = z.string().nullish()
const Keys = z.array(z.string())

/** A report coded by hand (docs/codebook.md): NAME.json beside NAME.txt. Words are quoted, not counted in offsets. */
export const Coding = z.looseObject({
  published: z.string().nullish(),
  junk: z.array(z.looseObject({ from: z.string(), to: z.string() })),
  people: z.array(
    z.looseObject({
      key: z.string(),
      name: z.string().nullish(),
      latin: z.string().nullish(),
      country: z.string().nullish(),
      office: z.string().nullish(),
      forms: z.array(z.string()).optional(),
    }),
  ),
  contacts: z.array(
    z.looseObject({
      type: z.string(),
      status: z.string(),
      focus: z.string(),
      parties: Keys,
      host: z.string().nullish(),
      guest: z.string().nullish(),
      start: Day,
      end: Day,
      country: z.string().nullish(),
      city: z.string().nullish(),
      cue: z.string(),
    }),
  ),
  statements: z.array(z.looseObject({ speaker: Keys, from: z.string(), to: z.string() })),
  commitments: z.array(z.looseObject({ by: Keys, to: Keys.nullish(), words: z.string() })),
  times: z.array(z.looseObject({ text: z.string(), start: z.string(), end: z.string() })),
  topics: Keys,
})
export type Coding = z.infer<typeof Coding>
