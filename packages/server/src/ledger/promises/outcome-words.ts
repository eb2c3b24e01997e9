/**
 * Words by which a statement tells what became of something promised, as data. A clause ends with its verb, and the word
 * before it says what was done: «بدهی گاز را پرداخت کردیم». `hits` are clauses that tell an outcome, `misses` such as look
 * like it; outcomes.test.ts reads them all. All of it is common usage.
 */

/** Acts that are completed once they are told as done, without their light verbs: «ادامه», «حمایت», «تلاش» never are. */
export const ACTS = {
  words: `پرداخت واریز تسویه تحویل ارسال اعزام صادر وارد واگذار منتقل منتشر ارائه تقدیم تسلیم ابلاغ اعلام تصویب امضا نهایی تکمیل
    افتتاح راه‌اندازی بازگشایی احداث نصب آزمایش پرتاب برگزار تشکیل تأسیس ایجاد اجرا اجرایی عملیاتی آغاز شروع متوقف تعلیق لغو
    قطع محدود تعطیل تمدید آزاد خارج تخلیه ترک حذف اخراج منحل بازسازی مرمت تأمین کاهش افزایش وضع رفع باز بسته`,
  hits: [
    'سهم خود از بودجه صندوق را واریز کردیم',
    'دو درمانگاه مرزی افتتاح شده است',
    'سیستم کارت هوشمند راه اندازی شد',
    'سهم خود را در صندوق واریز نکردیم',
    'دیگر به آنها گندم تحویل نخواهیم داد',
  ],
  misses: [
    'از این طرح حمایت کردیم',
    'سهم خود را واریز می‌کنیم',
    'سهم خود را واریز خواهیم کرد',
    'سهم خود را واریز کرده بودیم',
    'اگر سهم خود را واریز کردیم',
    'آنها سهم خود را واریز نمی‌کنند',
  ],
}

/** The same as simple verbs, by their past stems; of `nouns` the bare stem is a noun as well: «خرید گندم». */
export const SIMPLE = {
  words: 'پرداخت فرستاد ساخت خرید فروخت گشود برگرداند بازگرداند برداشت',
  nouns: 'پرداخت ساخت خرید برداشت',
  hits: ['پانصد تن گندم فرستاده‌ایم', 'دو کارخانه در شمال ساخته شد', 'بهای گندم را نپرداختند'],
  misses: ['پانصد تن گندم می‌فرستیم', 'پانصد تن گندم فرستاده بودیم', 'ساخت دو کارخانه در شمال'],
}

/** What says that whatever its clause names was done: «نصب دستگاه‌ها انجام شد». */
export const FULFILLED = {
  words: 'انجام عملی محقق تحقق عمل وفا پایان اتمام اجرا اجرایی آغاز شروع',
  hits: [
    'نصب دستگاه‌های پرتونگاری انجام شد',
    'به تعهد خود در تحویل واگن‌ها عمل کردیم',
    'غنی‌سازی در این سایت را آغاز کردند',
  ],
  misses: ['نصب دستگاه‌ها انجام می‌شود', 'وعده‌ها باید محقق شود'],
}

/** Steps that are taken, wherever in the clause they are named. */
export const STEPS = {
  verb: 'برداشت',
  words: 'گام قدم گامی قدمی',
  hits: ['گام دوم کاهش نیروها را هم برداشتیم', 'قدم نخست در این راه برداشته شد'],
  misses: ['گام دوم کاهش نیروها را بر خواهیم داشت'],
}

/** What says that whatever its clause names is not done, or no longer. */
export const BROKEN = {
  words: 'متوقف لغو منتفی تعلیق معلق ملغی خودداری امتناع صرف‌نظر',
  hits: ['تحویل واگن‌ها متوقف شد', 'اعزام کارشناسان منتفی است', 'از پرداخت سهم خود خودداری می‌کنیم'],
  misses: ['تحویل واگن‌ها معلق نشده است', 'هوا در بندر طوفانی است'],
}

/** Light verbs by their past stems, and the present stems of those by which something is told as it is now. */
export const LIGHT = 'کرد شد داد گرفت یافت رسید رساند گذاشت زد نمود گردید درآمد درآورد برد آورد'
export const PRESENT = 'کن شو ده گیر'

/** Words of a clause that tells a condition, a wish, a question. */
export const UNSETTLED = 'اگر چنانچه هرگاه صورت صورتی محض زمانی مادامی باید نباید شاید کاش قرار آیا امیدواریم'

/** Words that say nothing of what is done: of states, of time, of relations. */
export const ASIDE = `جمهوری اسلامی دولت ملت مردم سال امسال ماه هفته روز روزهای امروز دیروز فردا گذشته جاری آینده زودی تاکنون اکنون
    هنوز طور کامل توسط طی سوی علیه روی پیش پس قبل بعد حدود`

/** Which of several: what has another one is something else. Numerals count as well. */
export const ORDINALS = 'اول نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم دو سه چهار پنج شش هفت هشت نه ده'
