import type { Clause, Party, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { actorsOf, isHimself, travels } from './actors.js'
import type { Case } from './cases.js'
import { placeOf } from './circumstances.js'
import { isGovernment, leadsTo, placeOfClause, sends, turnInvited, withRoles } from './destinations.js'
import { type DraftParty, type Place, type Role, unique } from './draft.js'
import { HAPPENING, isInCourse, isInPerson } from './happening.js'
import { areSigners, holdTogether, isBody, namedAfter, presentToo, takesPlace } from './holders.js'
import { isUnplanned, isWishedFor } from './offers.js'
import { REACH, RelationFinder } from './relations.js'
import type { Setting } from './setting.js'
import { isAgenda, isAttended, isOnAgenda } from './status.js'
import { agreesInNumber, SubjectFinder } from './subjects.js'
import { isCalledOn, type Part, type Trigger } from './triggers.js'
import { tripWords } from './trip-words.js'
import { type Filled, isBySigning, isOfferToSign, isOnly, isOnlyNamed, lacksSubject, onlyTells } from './valency.js'

/** What stands around an event word, by the part it plays. */
export interface Arguments {
  readonly parties: DraftParty[]
  /** How many of them stand with the event word itself, not only as subject of its clause. */
  readonly attached: number
  /** Somebody is met («با», «میان»), not only present. */
  readonly met: boolean
  /** «حضور وزیر در نشست»: somebody is said to be there, whoever the clause's subject is. */
  readonly attending: boolean
  readonly place: Place | null
}

const FIRST_PERSON = keySet('اینجانب من بنده ما')
/** Of a country, but no place to go to: «وارد حریم هوایی ایران شد». */
const NO_PLACES = tripWords('placeless')
const DURING = keySet('در طی')
const MUTUAL = keySet('یکدیگر همدیگر بایکدیگر باهم')
/** What somebody says or does: «سخنان X در دیدار با Y», «پاسخ X در دیدار Y», «پاسخ از سوی X در دیدار با Y». */
const OWN_WORDS = keySet(
  'سخنان سخن سخنرانی بیانات بیان اظهارات اظهار گفته گفتههای فرمایشات فرمایش صحبت صحبتهای حرفهای پاسخ جواب موضع مواضع تاکید تاکیدات هشدار انتقاد انتقادات توصیه رهنمود رهنمودهای درخواست پیشنهاد اعلام وعده قول واکنش رفتار برخورد',
)
const SPOKEN_AT: ReadonlySet<string> = new Set(['meeting.talks', 'visit.travel'])
/** Nouns whose owner is at an event: «سخنرانی وی در مجمع». */
const ATTENDING = keySet('حضور شرکت سخنرانی مشارکت')
/** How many words may stand between him and it. */
const NEAR_EVENT = 7

/** Finds the arguments of triggers in one report. */
export class ArgumentFinder {
  readonly #subjects: SubjectFinder
  readonly #relations: RelationFinder

  constructor(readonly setting: Setting) {
    this.#subjects = new SubjectFinder(setting)
    this.#relations = new RelationFinder(setting, this.#subjects)
  }

  of(trigger: Trigger): Arguments {
    const filled = this.#relations.filled(trigger)
    const { tokens } = this.setting.input.document
    let place: Place | null = null
    const parties: DraftParty[] = []
    for (const { part: told, item, relation } of filled) {
      const part = told === 'place' && isInvited(trigger, item) ? 'guest' : told
      // «نشست آلاسکا», «سفر نیویورک»: where it is, not whose.
      const isCity = this.setting.placeAt(item.reference.range[0])?.kind === 'city'
      const named = relation === 'of' && isCity && !isGovernment(tokens, trigger, item)
      if (named && trigger.rule.id === 'visit.tour') continue
      const destination = part === 'place' || (named && item.reference.kind === 'country')
      if (destination && !leadsTo(this.setting, trigger, item, relation)) continue
      const goes = part !== 'guest' || destination || sends(trigger) || travels(item, tokens)
      if (part === 'origin' || !goes) continue
      const isGreeted = part === 'guest' && (relation === 'از' || relation === 'object')
      if (isGreeted && (!isHimself(item, tokens) || item.reference.kind === 'organisation')) continue
      // «او را فرستاده است»: not whoever is said to have sent him.
      if (isGreeted && trigger.rule.id === 'visit.sends' && item.reference.kind === 'pronoun') continue
      if (destination && !this.#relations.chainTo(item, trigger).some((i) => NO_PLACES.has(tokens[i]?.key ?? '')))
        place ??= placeOf(this.setting, item)
      else if (!destination && part === 'organiser' && !isBody(item)) {
        if (holdTogether(tokens, filled, item, trigger, this.#relations.chainTo(item, trigger)))
          parties.push(...partiesOf(item, item.reference.parties, 'party'))
      } else if (areSigners(trigger, filled, item, relation))
        parties.push(...partiesOf(item, item.reference.parties, part))
      else if (!destination) parties.push(...partiesOf(item, this.#actors(item, trigger), part))
    }
    if (trigger.rule.id === 'visit.invitation' && place) turnInvited(this.setting, parties, place)
    const attached = parties.length
    const met =
      !filled.some(({ relation }) => relation === 'of') && filled.some((other) => this.#relations.isMet(trigger, other))
    const attended =
      trigger.rule.type === 'meeting' && !trigger.predicate && isAttended(this.setting.input.document, trigger.from)
    const owner = this.#ownerOfWords(trigger)
    const attendants = this.#attendantsOf(trigger)
    for (const item of attendants) parties.push(...partiesOf(item, this.#actors(item), 'party'))
    const isItself = takesPlace(this.setting.input.document, trigger)
    if (isItself && !parties.length)
      for (const item of namedAfter(this.subjectOf(trigger), trigger))
        parties.push(...partiesOf(item, this.#actors(item), isBody(item) ? 'organiser' : 'party'))
    else if (isItself)
      for (const item of presentToo(filled, this.subjectOf(trigger), trigger))
        parties.push(...partiesOf(item, this.#actors(item), 'party'))
    const isAlone = isItself || isOnlyNamed(this.setting.input.document, trigger)
    const { document } = this.setting.input
    const isSigned = isBySigning(document, trigger) || isOfferToSign(document, trigger)
    const isLacking = isSigned || lacksSubject(trigger, filled, parties, attended, tokens)
    const isReceiving = this.#areGuests(trigger, filled, parties)
    if (owner || isReceiving || (!isAlone && !attendants.length && isLacking)) this.#addSubject(trigger, parties, owner)
    if (trigger.rule.id === 'visit.travel' && trigger.own && !parties.some((item) => isIn(trigger.clause, item)))
      parties.splice(0, parties.length, ...(nonEmpty(this.#owner(trigger)) ?? parties))
    const isOneSided = trigger.rule.type === 'meeting' && isOnly(filled, parties, 'با')
    return {
      parties: isOneSided ? [] : unique(withRoles(this.setting, trigger, parties, attached)),
      attached,
      met,
      attending: attendants.length > 0,
      place: place ?? placeOfClause(this.setting, trigger),
    }
  }

  /** «یکی از محورهای گفت‌وگوی X در سفرش به Y»: whom the clause names last before, where its subject does not travel. */
  #owner({ clause, from }: Trigger): DraftParty[] {
    const { tokens } = this.setting.input.document
    const who = this.setting.inClause(clause).findLast(({ reference }) => reference.range[1] <= from)
    if (!who || !travels(who, tokens)) return []
    return who.reference.parties.flatMap((party): DraftParty[] =>
      'person' in party ? [{ party, role: 'guest', part: 'guest', range: who.reference.range, group: who.group }] : [],
    )
  }

  /** «رئیس‌جمهور در دیدار سفیران هند، مصر و ایتالیا گفت»: those of one country, or several, whom the subject receives. */
  #areGuests(
    { rule, predicate, from, clause }: Trigger,
    filled: readonly Filled[],
    parties: readonly DraftParty[],
  ): boolean {
    if (rule.id !== 'meeting.talks' || predicate || clause.verb?.number !== 'singular') return false
    if (!DURING.has(this.setting.input.document.tokens[from - 1]?.key ?? '') || parties.length < 2) return false
    const countries = new Set(parties.map(({ party }) => this.setting.countryOf(party)))
    return filled.every(({ relation }) => relation === 'of') && (countries.size === 1 || parties.length > 2)
  }

  /** Every place that fills the part of a destination; «پس از سفر به مصر به هند بازگشت»: of a noun, what is joined to its first. */
  placesOf(trigger: Trigger): Place[] {
    const { tokens } = this.setting.input.document
    const goals = this.#relations
      .filled(trigger)
      .filter(({ part, item, relation }) => part === 'place' && leadsTo(this.setting, trigger, item, relation))
    const apart = goals.findIndex(
      ({ item: { group, governor } }, at) =>
        at > 0 && group !== goals[0]?.item.group && tokens[governor - 1]?.key !== 'و',
    )
    return goals
      .slice(0, apart < 0 || trigger.predicate ? goals.length : apart)
      .flatMap(({ item }) => placeOf(this.setting, item) ?? [])
  }

  /** Whether the party that begins at a token is the one who is met: «دیدارهای الف با ب و پ». */
  isMet(trigger: Trigger, at: number): boolean {
    return this.#relations
      .filled(trigger)
      .some(({ item, relation }) => relation === 'با' && item.reference.range[0] === at)
  }

  /** The clause's subject, where the trigger still lacks the part that it plays. */
  #addSubject(trigger: Trigger, parties: DraftParty[], owner: Case | undefined): void {
    const part = trigger.rule.frame.subject
    if (!part) return
    const taken = new Set(parties.map(({ range }) => range[0]))
    const subject = owner ? [owner] : (this.#ownSpeaker(trigger) ?? this.subjectOf(trigger))
    const others = subject.length === 1 && this.#isMutual(trigger.clause) ? this.#peopleBefore(trigger.clause) : []
    for (const item of [...subject, ...others].filter((who) => !onlyTells(this.setting, trigger, who, parties))) {
      if (taken.has(item.reference.range[0]) || this.#relations.dependsOn(item, trigger)) continue
      if (part === 'guest' && !sends(trigger) && !travels(item, this.setting.input.document.tokens)) continue
      for (const party of item === owner ? item.reference.parties : this.#actors(item))
        parties.push({
          party: this.#isState(trigger, item, parties) ? this.#countryOf(party) : party,
          role: roleOf(part),
          part: part === 'organiser' && !isBody(item) ? 'party' : part,
          range: item.reference.range,
          group: item.group,
        })
    }
  }

  /**
   * «با آمریکا در حال مذاکره هستیم», «مذاکره با آمریکا ادامه دارد», «قرارداد با هند امضا شد»: between states, whoever says so.
   */
  #isState(
    { rule, from, to, clause: { verb, kind }, happens, predicate }: Trigger,
    { group }: Case,
    others: readonly DraftParty[],
  ): boolean {
    const we = verb?.person === 1 && verb.number === 'plural' && verb.tense !== 'future'
    if (isInPerson(this.setting.input.document.tokens[from])) return false
    const ours = group < 0 && this.setting.input.document.tokens[to]?.key === 'ما'
    const isSigned = rule.type === 'agreement' && rule.id !== 'agreement.reached' && HAPPENING.has(verb?.lemma ?? '')
    const goesOn = (happens || isSigned) && (group < 0 || kind === 'complement')
    const isSought = rule.id === 'meeting.talks' && !predicate && isWishedFor(this.setting.input.document, from)
    return (
      (goesOn || ours || isSought || (group < 0 && we)) &&
      others.length > 0 &&
      others.every(({ party }) => 'code' in party)
    )
  }

  #countryOf(party: Party): Party {
    const code = this.setting.countryOf(party)
    return code ? { code } : party
  }

  /** «سخنان X در دیدار با Y»: whose words are of the talks was there, whoever the clause's subject is. */
  #ownerOfWords({ from, rule, clause }: Trigger): Case | undefined {
    const { tokens } = this.setting.input.document
    if (!SPOKEN_AT.has(rule.id) || tokens[from - 1]?.key !== 'در') return undefined
    const last = this.setting.inClause(clause).findLast(({ reference }) => reference.range[1] < from)
    if (!last?.reference.parties.some((party) => 'person' in party)) return undefined
    if (last.preposition !== 'سوی' && !last.chain.some((i) => OWN_WORDS.has(tokens[i]?.key ?? ''))) return undefined
    // Its country may stand between: «سخنان وزیر خارجه عراق در دیدار با Y».
    const between = tokens.slice(last.reference.range[1], from - 1)
    return between.length <= REACH && between.every(isNominal) ? last : undefined
  }

  /** «حضور وزیر خارجه عراق در نشست»: those whose attending is told of. */
  #attendantsOf({ rule, predicate, from, clause }: Trigger): readonly Case[] {
    const { tokens } = this.setting.input.document
    if (rule.type !== 'gathering' || predicate) return []
    const found = this.setting.inClause(clause).filter(({ reference, chain }) => {
      const between = tokens.slice(reference.range[1], from)
      return (
        reference.range[1] <= from &&
        chain.some((i) => ATTENDING.has(tokens[i]?.key ?? '')) &&
        between.some(({ key }) => key === 'در') &&
        between.length <= NEAR_EVENT &&
        between.every(({ kind, word, key }) => key === 'و' || (kind !== 'punct' && word.pos !== 'verb'))
      )
    })
    return found
  }

  /** «سفر اینجانب»: whoever is speaking. */
  #ownSpeaker({ from, to, clause }: Trigger): readonly Case[] | null {
    const { tokens } = this.setting.input.document
    if (!FIRST_PERSON.has(tokens[to]?.key ?? '') || isCalledOn(tokens, from, to)) return null
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

  #actors(item: Case, trigger?: Trigger) {
    return actorsOf(item, this.setting.input.document.tokens, trigger && this.#relations.chainTo(item, trigger))
  }

  /** Who acts in a trigger's clause; in reported words whoever says them, where they name nobody else. */
  subjectOf(trigger: Trigger): readonly Case[] {
    const found = trigger.happens
      ? [...this.#subjects.around(trigger.clause), ...this.#travellersIn(trigger)]
      : this.#subjects.of(trigger.clause)
    const owners = isOnAgenda(this.setting.input.document, trigger) ? this.#whoseAgenda(trigger) : []
    if (owners.length || found.length) return owners.length ? owners : found
    const isSaid =
      trigger.predicate ||
      trigger.own ||
      this.#isWhile(trigger) ||
      this.#isDated(trigger) ||
      isUnplanned(this.setting.input.document, trigger)
    if (!isSaid && !isInCourse(this.setting.input.document, trigger)) return found
    const speaker = this.#subjects.speakerAt([trigger.from, trigger.to], trigger.clause)
    const isOneOfTwo = isSaid || (speaker?.reference.parties.length ?? 0) > 1
    if (speaker && isOneOfTwo && agreesInNumber(trigger.clause, speaker)) return [speaker]
    if (!isSaid) return found
    return trigger.rule.type === 'meeting' ? this.#subjects.continued(trigger.clause) : []
  }

  /** «دیدار با X از برنامه‌های سفر Y است», «… از برنامه‌ها در سفر Y است»: Y. */
  #whoseAgenda(trigger: Trigger): readonly Case[] {
    const { tokens } = this.setting.input.document
    const isOf = ({ chain }: Case) => chain.some((i) => i >= trigger.to && isAgenda(tokens, i))
    const own = this.setting.inClause(trigger.clause).filter(isOf)
    return own.length ? own : this.#travellersIn(trigger)
  }

  /** «دیداری با X در سفر Y انجام نشد»: Y. */
  #travellersIn({ clause, from, to }: Trigger): readonly Case[] {
    const { tokens } = this.setting.input.document
    return this.setting
      .inClause(clause)
      .filter(
        ({ chain, preposition }) =>
          DURING.has(preposition ?? '') && chain.some((i) => (i < from || i >= to) && tokens[i]?.key === 'سفر'),
      )
  }

  /** «وی گفت: دیدار دیروز با نخست‌وزیر سازنده بود»: one of his own, by its day. */
  #isDated({ rule, clause, to }: Trigger): boolean {
    return rule.type === 'meeting' && this.setting.timesIn(clause).some(({ range: [from] }) => from === to)
  }

  /** «وی گفت: در دیدار با نخست‌وزیر تصمیم گرفته شد …»: in whose course something was done. */
  #isWhile({ from, to, rule, clause }: Trigger): boolean {
    const { tokens } = this.setting.input.document
    const isPassive = clause.verb?.passive === true || clause.verb?.lemma === 'شدن'
    return rule.type === 'meeting' && isPassive && tokens[from - 1]?.key === 'در' && tokens[to]?.key === 'با'
  }

  /** Whoever depends on a noun with a word before it («به دعوت X», «مورد استقبال X») in a sentence. */
  dependentsOf(sentence: number, noun: string, before: ReadonlySet<string>): Case[] {
    const { tokens } = this.setting.input.document
    return this.setting
      .inSentence(sentence)
      .filter(({ chain }) => chain.some((i) => tokens[i]?.key === noun && before.has(tokens[i - 1]?.key ?? '')))
  }
}

const isIn = ({ range: [from, to] }: Clause, { range: [at] }: DraftParty) => from <= at && at < to
const nonEmpty = (parties: DraftParty[]) => (parties.length ? parties : null)

/** «دعوت‌نامه را به رئیس‌جمهور داد»: who is asked, not where to. */
const isInvited = ({ rule }: Trigger, { reference: { kind } }: Case) =>
  rule.id === 'visit.invitation' && (kind === 'name' || kind === 'office' || kind === 'pronoun')

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown'])
const isNominal = ({ kind, word }: Token) => kind === 'word' && NOMINAL.has(word.pos)

const partiesOf = ({ reference: { range }, group }: Case, parties: readonly Party[], part: Part): DraftParty[] =>
  parties.map((party) => ({ party, role: roleOf(part), part, range, group }))

const roleOf = (part: Part): Role | null => (part === 'guest' || part === 'host' ? part : null)
