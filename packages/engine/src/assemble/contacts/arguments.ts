import type { Clause, Party, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { actorsOf, isHimself, travels } from './actors.js'
import type { Case } from './cases.js'
import { locationOf, placeOf } from './circumstances.js'
import type { DraftParty, Place, Role } from './draft.js'
import type { Setting } from './setting.js'
import { isAttended } from './status.js'
import { agreesInNumber, SubjectFinder } from './subjects.js'
import { isEventNoun, type Part, type Trigger } from './triggers.js'
import { type Filled, isOnlyNamed, lacksSubject, withoutBearer } from './valency.js'

/** What stands around an event word, by the part it plays. */
export interface Arguments {
  readonly parties: DraftParty[]
  /** How many of them stand with the event word itself, not only as subject of its clause. */
  readonly attached: number
  /** Somebody is met («با», «میان»), not only present. */
  readonly met: boolean
  readonly place: Place | null
}

const FIRST_PERSON = keySet('اینجانب من بنده ما')
/** Nouns that «با» belongs to: «روابط با عمان». */
const RELATIONS = keySet(
  'روابط رابطه ارتباط مناسبات همکاری همکاریها همکاریهای همکاریهایی تعامل تعاملات توافق جنگ درگیری مقابله مبارزه اختلاف اختلافات تنش مواجهه دوستی مرز قرارداد تجارت مبادلات مشترک',
)
/** Nouns that «میان» belongs to: «تنش‌ها میان ایران و آمریکا». */
const CONFLICTS = keySet(
  'تنش تنشها تنشهای اختلاف اختلافات اختلافهای روابط رابطه مناسبات جنگ درگیری درگیریها درگیریهای بحران مرز مشترک مبادلات تجارت شکاف',
)
const BETWEEN = keySet('میان بین')
const MANNERS = keySet(
  'وجود توجه هدف تاکید اشاره بیان استناد حمایت استقبال درخواست دستور کمک هماهنگی میانجیگری وساطت نظارت مدیریت محوریت موضوع ابتکار تلاش پیشنهاد',
)
const MUTUAL = keySet('یکدیگر همدیگر بایکدیگر باهم')
const OFFERS = keySet('درخواست پیشنهاد دعوت تقاضا')
const HANDS = keySet('تقدیم تسلیم تحویل')
const MET = keySet('با میان بین')
/** What somebody says or does: «سخنان X در دیدار با Y», «پاسخ X در دیدار Y», «پاسخ از سوی X در دیدار با Y». */
const OWN_WORDS = keySet(
  'سخنان سخن سخنرانی بیانات بیان اظهارات اظهار گفته گفتههای فرمایشات فرمایش صحبت صحبتهای حرفهای پاسخ جواب موضع مواضع تاکید تاکیدات هشدار انتقاد انتقادات توصیه رهنمود رهنمودهای درخواست پیشنهاد اعلام وعده قول واکنش رفتار برخورد',
)
/** «با حضور X»: somebody takes part, nobody is met. */
const PRESENCE = keySet('حضور شرکت مشارکت')

/** How far an argument of a noun may stand from it or from the argument before it, in tokens. */
const REACH = 4

/** Finds the arguments of triggers in one report. */
export class ArgumentFinder {
  readonly #subjects: SubjectFinder

  constructor(readonly setting: Setting) {
    this.#subjects = new SubjectFinder(setting)
  }

  of(trigger: Trigger): Arguments {
    const filled = this.#filled(trigger)
    const { tokens } = this.setting.input.document
    let place: Place | null = null
    const parties: DraftParty[] = []
    for (const { part, item, relation } of filled) {
      // «نشست آلاسکا», «سفر نیویورک»: where it is, not whose.
      const named = relation === 'of' && this.setting.placeAt(item.reference.range[0])?.kind === 'city'
      const destination = part === 'place' || (named && item.reference.kind === 'country')
      if (part === 'origin' || (part === 'guest' && !destination && !travels(item, tokens))) continue
      if (part === 'guest' && (relation === 'از' || relation === 'object') && !isHimself(item, tokens)) continue
      if (destination) place ??= placeOf(this.setting, item)
      else if (part !== 'organiser' || isBody(item))
        for (const party of this.#actors(item, trigger))
          parties.push({ party, role: roleOf(part), part, range: item.reference.range, group: item.group })
    }
    const attached = parties.length
    const met = !filled.some(({ relation }) => relation === 'of') && filled.some((other) => this.#isMet(trigger, other))
    const attended =
      trigger.rule.type === 'meeting' && !trigger.predicate && isAttended(this.setting.input.document, trigger.from)
    const owner = this.#ownerOfWords(trigger)
    const isNamed = isOnlyNamed(this.setting.input.document, trigger)
    if (owner || (!isNamed && lacksSubject(trigger, filled, parties, attended)))
      this.#addSubject(trigger, parties, owner)
    const isOneSided = trigger.rule.type === 'meeting' && isOnly(filled, parties, 'با')
    return {
      parties: isOneSided ? [] : unique(parties),
      attached,
      met,
      place: place ?? (trigger.rule.frame.از === 'place' ? null : locationOf(this.setting, trigger)),
    }
  }

  /** Every place that fills the part of a destination. */
  placesOf(trigger: Trigger): Place[] {
    return this.#filled(trigger).flatMap(({ part, item }) =>
      part === 'place' ? (placeOf(this.setting, item) ?? []) : [],
    )
  }

  /** Whether the party that begins at a token is the one who is met: «دیدارهای الف با ب و پ». */
  isMet(trigger: Trigger, at: number): boolean {
    return this.#filled(trigger).some(({ item, relation }) => relation === 'با' && item.reference.range[0] === at)
  }

  #filled(trigger: Trigger): readonly Filled[] {
    const found: Filled[] = []
    let reach = trigger.to + REACH
    for (const item of this.setting.inClause(trigger.clause)) {
      const relation = this.#relation(trigger, item, reach)
      const part = relation ? trigger.rule.frame[relation] : undefined
      if (!part || !relation) continue
      if (relation === 'با' && !trigger.predicate && isPair(found) && !this.#isMetByPair(item, trigger)) continue
      found.push({ part, item, relation })
      if (item.reference.range[0] >= trigger.to) reach = item.reference.range[1] + REACH
    }
    return withoutBearer(found)
  }

  /** «دیدار الف و ب با پ»; in «در مذاکرات الف و ب با پ دیدار کرد» the next event is with him. */
  #isMetByPair({ reference: { kind, range } }: Case, { clause: { verb } }: Trigger): boolean {
    if (kind !== 'name' && kind !== 'office') return false
    const { tokens } = this.setting.input.document
    for (let i = range[1]; i < (verb?.range[0] ?? 0); i++) if (isEventNoun(tokens, i)) return false
    return true
  }

  /** How a reference relates to the trigger: `subject`, `object`, `of` or its preposition; null if not at all. */
  #relation(trigger: Trigger, item: Case, reach: number): string | null {
    const [from] = item.reference.range
    const after = from >= trigger.to
    if (this.#dependsOn(item, trigger) || this.#isOffer(item, trigger)) return 'of'
    if (item.object && !item.preposition) return trigger.predicate ? 'object' : null
    if (item.preposition === 'با' && (this.#isManner(item) || this.#isTopic(item, trigger))) return null
    if (BETWEEN.has(item.preposition ?? '') && this.#isConflict(item)) return null
    if (this.#isHandedTo(item)) return 'به'
    const head = this.#subjects.headOf(item)
    if (head) return head === 'subject' ? null : 'با'
    if (item.preposition === 'از' && this.#isOfCounterpart(trigger, item)) return null
    if (item.preposition)
      return trigger.predicate || (after && item.governor <= reach) ? this.#preposition(item, trigger) : null
    if (!trigger.predicate) return null
    if (after) return trigger.rule.frame.place && from === trigger.to ? 'place' : null
    return item.group === this.#subjects.groupOf(trigger.clause) ? 'subject' : null
  }

  /** «نامه را تسلیم وزیر کرد»: a noun that stands with its verb for «به». */
  #isHandedTo({ preposition, chain }: Case): boolean {
    return preposition === null && HANDS.has(this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? '')
  }

  /** «دیدار با هیئتی از مصر»: where somebody else comes from. */
  #isOfCounterpart({ to }: Trigger, { governor }: Case): boolean {
    return this.setting.input.document.tokens.slice(to, Math.max(to, governor)).some(({ key }) => key === 'با')
  }

  /** «درخواست X برای مذاکره». */
  #isOffer({ chain }: Case, { from, predicate, rule }: Trigger): boolean {
    const { tokens } = this.setting.input.document
    if (predicate || rule.type !== 'meeting' || tokens[from - 1]?.key !== 'برای') return false
    return chain.some((i) => i < from && OFFERS.has(tokens[i]?.key ?? ''))
  }

  /** «نشستی با X», not «با حضور X». */
  #isMet({ to }: Trigger, { relation, item: { governor, chain } }: Filled): boolean {
    if (!MET.has(relation) || governor < to || governor > to + REACH) return false
    return !chain.some((i) => PRESENCE.has(this.setting.input.document.tokens[i]?.key ?? ''))
  }

  /** The preposition of a phrase; with its noun where the rule knows the two as one: «با حضور», «به امضای». */
  #preposition({ preposition, chain }: Case, { rule }: Trigger): string | null {
    const compound = `${preposition} ${this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? ''}`
    return compound in rule.frame ? compound : preposition
  }

  /** «با وجود درخواست X», «با میانجیگری X»: nobody met. */
  #isManner({ chain }: Case): boolean {
    return MANNERS.has(this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? '')
  }

  /** «در خصوص روابط با عمان»: a country inside the subject of the talks. */
  #isTopic({ reference, governor }: Case, { rule }: Trigger): boolean {
    if (rule.type === 'agreement') return false
    if (reference.kind !== 'country' && reference.kind !== 'organisation') return false
    return RELATIONS.has(this.setting.input.document.tokens[governor - 1]?.key ?? '')
  }

  /** «درباره تنش میان ایران و آمریکا»: what the talks are about. */
  #isConflict({ governor }: Case): boolean {
    return CONFLICTS.has(this.setting.input.document.tokens[governor - 1]?.key ?? '')
  }

  /** The clause's subject, where the trigger still lacks the part that it plays. */
  #addSubject(trigger: Trigger, parties: DraftParty[], owner: Case | undefined): void {
    const part = trigger.rule.frame.subject
    if (!part) return
    const taken = new Set(parties.map(({ range }) => range[0]))
    const subject = owner ? [owner] : (this.#ownSpeaker(trigger) ?? this.subjectOf(trigger))
    const others = subject.length === 1 && this.#isMutual(trigger.clause) ? this.#peopleBefore(trigger.clause) : []
    for (const item of [...subject, ...others]) {
      if (taken.has(item.reference.range[0]) || this.#dependsOn(item, trigger)) continue
      if (part === 'guest' && !travels(item, this.setting.input.document.tokens)) continue
      for (const party of item === owner ? item.reference.parties : this.#actors(item))
        parties.push({
          party: this.#isState(trigger, item, parties) ? this.#countryOf(party) : party,
          role: roleOf(part),
          part,
          range: item.reference.range,
          group: item.group,
        })
    }
  }

  /** «با آمریکا در حال مذاکره هستیم», «مذاکره با آمریکا ادامه دارد»: between states, whoever says so. */
  #isState({ clause: { verb }, happens }: Trigger, { group }: Case, others: readonly DraftParty[]): boolean {
    const we = verb?.person === 1 && verb.number === 'plural' && verb.tense !== 'future'
    return group < 0 && (happens || we) && others.length > 0 && others.every(({ party }) => 'code' in party)
  }

  #countryOf(party: Party): Party {
    const code = this.setting.countryOf(party)
    return code ? { code } : party
  }

  /** «سخنان X در دیدار با Y»: whose words are of the talks was there, whoever the clause's subject is. */
  #ownerOfWords({ from, rule, clause }: Trigger): Case | undefined {
    const { tokens } = this.setting.input.document
    if (rule.id !== 'meeting.talks' || tokens[from - 1]?.key !== 'در') return undefined
    const last = this.setting.inClause(clause).findLast(({ reference }) => reference.range[1] < from)
    if (!last?.reference.parties.some((party) => 'person' in party)) return undefined
    if (last.preposition !== 'سوی' && !last.chain.some((i) => OWN_WORDS.has(tokens[i]?.key ?? ''))) return undefined
    // Its country may stand between: «سخنان وزیر خارجه عراق در دیدار با Y».
    const between = tokens.slice(last.reference.range[1], from - 1)
    return between.length <= REACH && between.every(isNominal) ? last : undefined
  }

  /** «سفر اینجانب»: whoever is speaking. */
  #ownSpeaker({ to, clause }: Trigger): readonly Case[] | null {
    const token = this.setting.input.document.tokens[to]
    if (!token || !FIRST_PERSON.has(token.key)) return null
    const speaker = this.#subjects.speakerAt([to, to + 1], clause)
    return speaker ? [speaker] : null
  }

  /** «با یکدیگر»: the subject is more than one. */
  #isMutual(clause: Clause): boolean {
    return clause.parts.some(([from, to]) =>
      this.setting.input.document.tokens.slice(from, to).some(({ key }) => MUTUAL.has(key)),
    )
  }

  /** The people of the clause before, in the same sentence. */
  #peopleBefore(clause: Clause): readonly Case[] {
    const before = this.setting.input.document.clauses[clause.index - 1]
    return before?.sentence === clause.sentence
      ? this.setting
          .inClause(before)
          .filter(({ reference }) => reference.kind === 'name' || reference.kind === 'pronoun')
      : []
  }

  /** «دیدار وزیر», «مذاکرات و مشورت‌های وزیر»: a noun phrase that the event word governs. */
  #dependsOn(item: Case, { from, to, rule }: Trigger): boolean {
    const { chain, preposition, reference } = item
    if (chain.some((i) => i >= from && i < to)) return true
    if (rule.type === 'gathering' && reference.kind === 'organisation' && isInName(item, from)) return true
    return preposition === null && chain[0] === to + 1 && this.setting.input.document.tokens[to]?.key === 'و'
  }

  #actors(item: Case, trigger?: Trigger) {
    return actorsOf(item, this.setting.input.document.tokens, trigger && this.#chainTo(item, trigger))
  }

  /** The nouns between a reference and the trigger's word, or its compound preposition, that governs it. */
  #chainTo(item: Case, trigger: Trigger): readonly number[] {
    if (this.#dependsOn(item, trigger)) return item.chain.filter((i) => i >= trigger.to)
    return this.#preposition(item, trigger) === item.preposition ? item.chain : item.chain.slice(1)
  }

  /** Who acts in a trigger's clause; in reported words whoever says them, where they name nobody else. */
  subjectOf(trigger: Trigger): readonly Case[] {
    const found = trigger.happens ? this.#subjects.around(trigger.clause) : this.#subjects.of(trigger.clause)
    if (found.length || !(trigger.predicate || trigger.own)) return found
    const speaker = this.#subjects.speakerAt([trigger.from, trigger.to], trigger.clause)
    if (speaker && agreesInNumber(trigger.clause, speaker)) return [speaker]
    return trigger.rule.type === 'meeting' ? this.#subjects.continued(trigger.clause) : []
  }

  /** Whoever depends on a noun with a word before it («به دعوت X», «مورد استقبال X») in a sentence. */
  dependentsOf(sentence: number, noun: string, before: ReadonlySet<string>): Case[] {
    const { tokens } = this.setting.input.document
    return this.setting
      .inSentence(sentence)
      .filter(({ chain }) => chain.some((i) => tokens[i]?.key === noun && before.has(tokens[i - 1]?.key ?? '')))
  }
}

/** «مجمع عمومی سازمان ملل», «کنفرانس امنیتی مونیخ»: the event word is part of a body's name. */
export const isInName = ({ reference: { range } }: Case, at: number) => range[0] <= at && at < range[1]

const isPair = (found: readonly Filled[]) => found.filter(({ relation }) => relation === 'of').length > 1

/** «با X و Y دیدار کرد» of somebody who is not known. */
const isOnly = (filled: readonly Filled[], parties: readonly DraftParty[], preposition: string) =>
  parties.length > 1 &&
  parties.every(({ range }) =>
    filled.some(({ item, relation }) => relation === preposition && item.reference.range === range),
  )

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown'])
const isNominal = ({ kind, word }: Token) => kind === 'word' && NOMINAL.has(word.pos)

/** A body that holds an event, not the place of it. */
const isBody = ({ reference }: Case) =>
  reference.kind === 'organisation' ||
  reference.kind === 'body' ||
  (reference.kind === 'delegation' && reference.parties.length === 1)

function roleOf(part: Part): Role | null {
  return part === 'guest' || part === 'host' ? part : null
}

function unique(parties: readonly DraftParty[]): DraftParty[] {
  const seen = new Set<string>()
  return parties.filter(({ party }) => {
    const key = JSON.stringify(party)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
