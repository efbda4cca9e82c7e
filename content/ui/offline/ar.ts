import type { Translation } from "@/content/translation";
import type { offlineMessages as english } from "@/content/ui/offline/en";

/** Words for when there is no network, and for what is kept until there is one. */
export const offlineMessages: Translation<typeof english> = {
  heading: "تحتاج هذه الصفحة إلى الإنترنت",
  body: "لا يوجد اتصال بالإنترنت، ولم تُفتح هذه الصفحة على هذا الجهاز من قبل. لم يضِع شيء مما كتبته.",
  kept: "هذه تعمل دون إنترنت",
  nothing: "لم تُفتح صفحات أي مشكلة على هذا الجهاز من قبل، فلا يعمل شيء منها دون إنترنت بعد.",
  retry: "إعادة المحاولة",
  waiting: {
    title: "التذاكر على هذا الجهاز",
    mark: (ref) => `التذكرة ${ref}:`,
    waits: "لا يوجد اتصال بالإنترنت، فلم تُرسل تذكرتك. وهي محفوظة على هذا الجهاز.",
    when: "تُرسل عندما يعود الاتصال، من هذه الصفحة أو من الصفحة التالية التي تفتحها هنا.",
    takeBack: "إلغاء الإرسال",
    sent: "أُرسلت تذكرتك، وهي محفوظة.",
    receipt: "فتح إيصالها",
    refused: "لم تُقبل تذكرتك.",
    form: "العودة إلى الاستمارة",
    close: "إغلاق",
  },
};
