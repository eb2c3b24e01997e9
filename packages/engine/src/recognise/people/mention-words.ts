import type { Document } from '../../document.js'
import { words } from './office-walk.js'

/** Marks around a name: «…», '…', **…**. */
const OPEN = new Set(['«', '"', '“', "'", '‘', '*'])
const CLOSE = new Set(['»', '"', '”', "'", '’', '*'])

/** Where the text goes on after the marks that open at a token, or close there; the token itself if there are none. */
export const afterOpening = (doc: Document, i: number): number => afterMarks(doc, i, OPEN)
export const afterClosing = (doc: Document, i: number): number => afterMarks(doc, i, CLOSE)

/** «**» is two tokens. */
function afterMarks({ tokens }: Document, i: number, marks: ReadonlySet<string>): number {
  const form = tokens[i]?.form ?? ''
  if (!marks.has(form)) return i
  return form === '*' && tokens[i + 1]?.form === '*' ? i + 2 : i + 1
}

/** What is called after people. */
const THINGS = words(
  'کلیسای فرودگاه بیمارستان خیابان میدان بزرگراه ورزشگاه استادیوم مسجد مدرسه سالن پادگان پالایشگاه نیروگاه سد جایزه بلوار تونل ناوشکن شهرک رود رودخانه دلتای کوه دریاچه جزیره دبیرستان پژوهشگاه مصلای اتوبان سینما تالار',
)
export const AFTER_SUBJECT = words(
  'روز امروز دیروز شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه در با همچنین نیز عصر صبح شامگاه ظهر طی ضمن',
)
export const UNDER = words('مذاکرهکننده مقام منبع سخنگوی سخنگو مشاور دستیار فرستاده معاون نماینده')
/** Plurals of membership and what one of them is. */
export const MEMBERS = new Map([
  ['اعضای', 'عضو'],
  ['نمایندگان', 'نماینده'],
  ['معاونان', 'معاون'],
  ['معاونین', 'معاون'],
  ['مدیران', 'مدیر'],
])

/** What has a name of its own between marks: «پایگاه "دیپ استیت"». */
const TITLED = words(
  'پایگاه نشریه روزنامه مجله ماهنامه هفتهنامه فصلنامه شبکه خبرگزاری سایت وبسایت تارنمای وبگاه کانال رسانه برنامه فیلم مستند سریال کتاب رمان نمایش نمایشنامه تیاتر اثر ترانه گروه شرکت باشگاه حزب جنبش سازمان کشتی نفتکش موشک پهپاد عملیات طرح پروژه شهر روستای منطقه ایالت دانشگاه هتل موسسه اندیشکده بنیاد عنوان',
)

/** The last word of a newspaper's or agency's name: «لس‌آنجلس تایمز». */
const OUTLETS = words('تایمز نیوز تودی تریبیون تریبون ژورنال هرالد ریویو دیلی مانیتور')

/** «لس‌آنجلس تایمز», «"آسیا پلوس"، روزنامه تاجیکستان», «"خاور" از پایگاه‌های خبری»: words that look like a name but are an outlet's. */
export function namesOutlet(doc: Document, last: number): boolean {
  const { tokens } = doc
  if (OUTLETS.has(tokens[last]?.key ?? '')) return true
  const end = afterClosing(doc, last + 1)
  const next = tokens[end]?.form === '،' || tokens[end]?.key === 'از' ? end + 1 : end
  const after = tokens[next + (tokens[next]?.key === 'یک' ? 1 : 0)]
  return end > last + 1 && MEDIA.has(after?.word.lemma ?? '')
}

/** What says behind the marks that the words between them are an outlet. */
const MEDIA = words('روزنامه نشریه مجله پایگاه خبرگزاری شبکه هفته‌نامه ماهنامه وبگاه سایت')

/** «خبرگزاری آنسا، …», «فرودگاه بین‌المللی شهید …», «پایگاه "دیپ استیت"»: a medium, a thing that bears somebody's name, or its own between marks. */
export function namesThing(doc: Document, i: number): boolean {
  if ([i - 1, i].some((at) => MEDIA.has(doc.tokens[at]?.word.lemma ?? ''))) return true
  const mark = afterOpening(doc, i) > i ? i : i - 1
  if (afterOpening(doc, mark) > mark && TITLED.has(doc.tokens[mark - 1]?.key ?? '')) return true
  return [1, 2].some((back) => {
    const before = doc.tokens[i - back]
    return before !== undefined && THINGS.has(before.key) && doc.tokens[i - 1]?.kind === 'word'
  })
}
