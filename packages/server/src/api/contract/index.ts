import type { DidarRecord } from '@didar/engine'
import type { z } from '@hono/zod-openapi'
import type * as answers from './answers.js'
import type * as values from './values.js'

/** The contract as types: the one thing of the server that the web application imports. */

export type Encounters = z.infer<typeof answers.Encounters>
export type EncounterDetail = z.infer<typeof answers.EncounterDetail>
export type EncounterSummary = z.infer<typeof values.EncounterSummary>
export type Histogram = z.infer<typeof answers.Histogram>
export type People = z.infer<typeof answers.People>
export type PersonSummary = z.infer<typeof answers.PersonSummary>
export type PersonPage = z.infer<typeof answers.PersonPage>
export type CountryPage = z.infer<typeof answers.CountryPage>
export type PairPage = z.infer<typeof answers.PairPage>
export type Statements = z.infer<typeof answers.Statements>
export type Statement = z.infer<typeof values.Statement>
export type Promises = z.infer<typeof answers.Promises>
export type Promised = z.infer<typeof values.Promised>
export type Tenure = z.infer<typeof answers.Tenure>
export type Network = z.infer<typeof answers.Network>
export type Places = z.infer<typeof answers.Places>
export type { DidarRecord }
/** Of the record the schema fixes the frame only; its shape is that of the engine. */
export type ReportPage = Omit<z.infer<typeof answers.ReportPage>, 'record'> & { readonly record: DidarRecord }
export type Found = z.infer<typeof answers.Found>
export type Stats = z.infer<typeof answers.Stats>
export type Vocabulary = z.infer<typeof answers.Vocabulary>
export type Party = z.infer<typeof values.Party>
export type Named = z.infer<typeof values.Named>
export type Reason = z.infer<typeof values.Reason>
export type Words = z.infer<typeof values.Words>
export type Problem = z.infer<typeof values.Problem>
export type ContactType = z.infer<typeof values.ContactType>
export type Status = z.infer<typeof values.Status>
