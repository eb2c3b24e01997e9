/** English text in the manner of news, the benchmark's own: sentences of public facts, put together anew for each report. */
const SENTENCES = [
  'The United Nations General Assembly opens its yearly session in New York in September.',
  'Delegates of 193 member states speak in the debate, which lasts about a week.',
  'The Security Council has fifteen members, five of which are permanent.',
  'A resolution needs nine votes, and no permanent member may vote against it.',
  'The foreign ministry said on Tuesday that the talks would go on for another two days.',
  '"We have agreed on the agenda and will meet again next month," a spokesman told reporters.',
  'Officials of both countries discussed trade, border crossings and the sharing of water.',
  'Trade between the two neighbours rose by 12.5 percent to $4.2 billion in 2019.',
  'The defence ministers signed a memorandum on search and rescue at sea.',
  'Geneva, Vienna and Nairobi host the other main offices of the United Nations.',
  'The International Atomic Energy Agency was founded in 1957 and has its seat in Vienna.',
  'Its inspectors visit declared sites and report to a board of 35 governors.',
  'The ambassador handed over a letter in which the president invited his counterpart to visit.',
  'Observers expect the two leaders to meet on the sidelines of the summit.',
  'The Strait of Hormuz links the Persian Gulf with the Gulf of Oman.',
  'About a fifth of the oil traded by sea passes through it every day.',
  'The joint exercise, which began at 9:30 a.m., involved eleven ships and three helicopters.',
  'According to the statement, the delegation will leave for Ankara on 14 May.',
  'The Caspian Sea is bordered by five states, which signed a convention in Aktau in 2018.',
  'Reporters asked whether the agreement would be put before parliament; the minister did not answer.',
  'An earthquake of magnitude 6.1 was felt in several provinces, and neighbouring states offered help.',
  'The European Union has 27 members, and its presidency rotates every six months.',
]

/** About so many characters of news; `at` decides which sentences and in what order. */
export function englishNews(at, length) {
  let text = ''
  for (let i = 0; text.length < length; i++) text += `${SENTENCES[(at * 7 + i * (1 + (at % 9))) % SENTENCES.length]} `
  return text.slice(0, length)
}
