import type { Document } from '../../document.js'
import { words } from './office-walk.js'

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

/** «فرودگاه بین‌المللی شهید …»: a thing that bears somebody's name. */
export function namesThing(doc: Document, i: number): boolean {
  return [1, 2].some((back) => {
    const before = doc.tokens[i - back]
    return before !== undefined && THINGS.has(before.key) && doc.tokens[i - 1]?.kind === 'word'
  })
}
