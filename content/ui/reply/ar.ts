import type { MessagesOf } from "@/content/messages";

export const replyMessages: MessagesOf<"reply"> = {
  greeting: "مرحبًا،",
  thanks: "شكرًا على رسالتك.",
  thanksFor: (ref) => `شكرًا على تذكرتك \u2066${ref}\u2069.`,
  weSee: (problem) => `هكذا فهمنا طلبك: ${problem}.`,
  questions: "يُرجى الإجابة عن هذه الأسئلة:",
  missing: "يُرجى إرسال ما لا يزال ناقصًا:",
  nothingMissing: "لدينا كل ما نحتاج إليه منك. لا داعي لإرسال أي شيء آخر.",
  link: "يفتح هذا الرابط الخطوة المقصودة مع إجاباتك:",
  start: "يفتح هذا الرابط الخطوة التي وصلت إليها مع إجاباتك:",
  close: "مع أطيب التحيات،\nفريق الدعم",
  which: (one, other) => `أيهما الصحيح: «${one}» أم «${other}»؟`,
  dates: "ما التواريخ والأوقات الصحيحة؟",
  path: "يُرجى الإجابة عن الأسئلة مرة أخرى ابتداءً من هذه الخطوة.",
};
