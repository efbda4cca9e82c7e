import type { MessagesOf } from "@/content/messages";

export const contradictionMessages: MessagesOf<"contradictions"> = {
  sentence: (one, other) => `«${one}» و«${other}» لا يتوافقان.`,
  line: (topic, text) => `${topic}: ${text}`,
  nothing: "لا شيء",
  export: "ملف النشاط المصدّر",
  use: (requests, total, from, to) => `عدد الطلبات ${requests} بمبلغ ${total}، من ${from} إلى ${to}`,
  which: "أيهما الصحيح؟",
  anyway: "يمكنك أيضًا إرسالها كما هي. وستذكر تذكرة الدعم عندئذٍ أنهما لا يتوافقان.",
};
