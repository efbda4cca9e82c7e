import { leftToRight } from "@/content/numbers";
import type { Translation } from "@/content/translation";
import type { coverMessages as english } from "@/content/ui/cover/en";
import { count, percent, plural } from "../numbers/ar";

const soFar = (number: number) =>
  plural(number, {
    zero: "لا تغييرات حتى الآن.",
    one: "تغيير واحد حتى الآن.",
    two: "تغييران حتى الآن.",
    few: "# تغييرات حتى الآن.",
    many: "# تغييرًا حتى الآن.",
    other: "# تغيير حتى الآن.",
  });

/** Words of the dialog in which a picture is covered and cropped. Loaded with it. */
export const coverMessages: Translation<typeof english> = {
  title: "تغطية أجزاء من الصورة أو قصّها",
  intro: "اسحب فوق ما يجب ألا يراه أحد، أو المس زاويتين متقابلتين. ما تغطيه يزول نهائيًا عندما تنتهي.",
  keys: "لوحة المفاتيح: تحرّك مفاتيح الأسهم الإطار، ومع Shift تغيّر حجمه. يطبّقه مفتاح Enter.",
  tool: "ماذا تفعل بالإطار",
  tools: { cover: "تغطية بالأسود", crop: "قصّ ما حوله" },
  canvas: (name) => `${leftToRight(name)}، مع إطار تضعه حيث تريد`,
  undo: "تراجع",
  cancel: "إلغاء",
  leave: "هل تخرج من دون حفظ التغييرات؟",
  stay: "متابعة التعديل",
  discard: "الخروج من دونها",
  done: "تم",
  opening: "جارٍ فتح الصورة…",
  working: "جارٍ إنشاء الصورة الجديدة…",
  failed: "تعذّر تغيير الصورة. التقط لقطة شاشة جديدة واخترها.",
  corner: "حُدّدت الزاوية الأولى. المس الزاوية المقابلة.",
  covered: (number) => `تمت التغطية. ${soFar(number)}`,
  cropped: (number) => `تم القص. ${soFar(number)}`,
  undone: (number) =>
    number === 0 ? "تم التراجع. لم يبقَ أي تغيير." : `تم التراجع. التغييرات الباقية: ${count(number)}.`,
  frame: (left, top, width, height) =>
    `الإطار: ${percent(left / 100)} من اليسار، ${percent(top / 100)} من الأعلى، العرض ${percent(width / 100)}، الارتفاع ${percent(height / 100)}.`,
};
