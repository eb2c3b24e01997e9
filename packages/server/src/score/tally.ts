/** What was found rightly, found wrongly and missed. */
export class Tally {
  right = 0
  wrong = 0
  missed = 0

  get f1(): number {
    const { right, wrong, missed } = this
    return right + wrong + missed ? (2 * right) / (2 * right + wrong + missed) : 1
  }
}

/** How many of a number of values are right. */
export class Share {
  right = 0
  all = 0

  add(isRight: boolean): void {
    this.all++
    if (isRight) this.right++
  }

  get share(): number {
    return this.all ? this.right / this.all : 0
  }
}

/** Everything that is counted over the reports of one run. */
export class Counts {
  readonly junk = new Tally()
  readonly people = new Tally()
  readonly person = { country: new Share(), office: new Share(), latin: new Share() }
  readonly speech = new Tally()
  readonly attributed = new Tally()
  readonly timesFound = new Tally()
  readonly times = new Tally()
  readonly contacts = new Tally()
  readonly main = new Tally()
  readonly perfect = new Tally()
  readonly slot = {
    parties: new Share(),
    dates: new Share(),
    country: new Share(),
    city: new Share(),
    roles: new Share(),
    focus: new Share(),
    cue: new Share(),
  }
  readonly commitments = new Tally()
  readonly topics = new Tally()
}

/** The figures by the names under which floors and tables know them. */
export function figuresOf(counts: Counts): Record<string, number> {
  const { person, slot } = counts
  return {
    'people F1': counts.people.f1,
    'people country': person.country.share,
    'people office': person.office.share,
    'people latin': person.latin.share,
    'contacts F1': counts.contacts.f1,
    'main contacts F1': counts.main.f1,
    'main contacts perfect': counts.perfect.f1,
    'contact parties': slot.parties.share,
    'contact dates': slot.dates.share,
    'contact country': slot.country.share,
    'contact city': slot.city.share,
    'contact roles': slot.roles.share,
    'contact focus': slot.focus.share,
    'contact cue': slot.cue.share,
    'speech found F1': counts.speech.f1,
    'speech attributed F1': counts.attributed.f1,
    'times found F1': counts.timesFound.f1,
    'times resolved F1': counts.times.f1,
    'commitments F1': counts.commitments.f1,
    'topics F1': counts.topics.f1,
    'junk F1': counts.junk.f1,
  }
}
