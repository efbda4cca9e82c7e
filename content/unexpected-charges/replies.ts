import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = (() => ({
  "charges-look": {
    facts: ["U1", "U6"],
    en: "Your Activity page lists recent requests with what each cost. Please name those that you dispute.",
    es: "Su página Activity (actividad) muestra las solicitudes recientes y su costo. Indíquenos cuáles no reconoce.",
    ar: "تعرض صفحة Activity (النشاط) الطلبات الأخيرة وتكلفة كل منها. يُرجى ذكر ما تعترض عليه.",
  },
  "charges-cannot-look": {
    facts: ["O12", "U6"],
    en: "You can't see your activity. In an organization an administrator can: please ask yours for the days of the charge. If there is none, we look without it.",
    es: "Usted no puede ver la actividad. En una organización puede verla un administrador: pídale los días del cargo. Si no lo hay, lo revisamos sin eso.",
    ar: "لا يمكنك رؤية النشاط. في المؤسسة يستطيع ذلك أحد المسؤولين: اطلب منه أيام الرسوم. وإن لم يوجد، نراجع الأمر من دونها.",
  },
  "charges-loop": {
    facts: ["U2", "U3"],
    en: "What a program cost that repeated itself can't be refunded. Please stop it, and set a limit.",
    es: "Lo que gastó un programa que se repetía no se puede reembolsar. Deténgalo y ponga un límite.",
    ar: "لا يمكن استرداد تكلفة برنامج ظل يكرر نفسه. يُرجى إيقافه ووضع حد للإنفاق.",
  },
  "charges-key": {
    facts: ["U4"],
    en: "If a key may be exposed, please regenerate your keys at once.",
    es: "Si una clave puede estar expuesta, regenere sus claves de inmediato.",
    ar: "إن كان أحد المفاتيح مكشوفًا فأعد إنشاء مفاتيحك فورًا.",
  },
})) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
