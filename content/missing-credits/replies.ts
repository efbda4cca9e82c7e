import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = ((policy) => {
  const { waitMinutes, usualMinutes, ticketAfterMinutes } = policy.missingCredits;
  return {
    "credits-early": {
      facts: ["M1", "M2"],
      en: `Credits usually show up ${usualMinutes.from} to ${usualMinutes.to} minutes after paying. Please wait ${waitMinutes} minutes, then reload your Credits page.`,
      es: `Los créditos suelen aparecer de ${usualMinutes.from} a ${usualMinutes.to} minutos después del pago. Espere ${waitMinutes} minutos y vuelva a cargar su página Credits (créditos).`,
      ar: `يظهر الرصيد عادةً بعد الدفع بمدة ${usualMinutes.from} إلى ${usualMinutes.to} دقيقة. يُرجى الانتظار ${waitMinutes} دقيقة ثم إعادة تحميل صفحة Credits (الرصيد).`,
    },
    "credits-late": {
      facts: ["M3", "M4"],
      en: `Credits that are missing ${ticketAfterMinutes} minutes after paying are a case for support. Please reload your Credits page once more and tell us if they are there now.`,
      es: `Si los créditos faltan ${ticketAfterMinutes} minutos después del pago, le corresponde al equipo de soporte. Vuelva a cargar su página Credits (créditos) y díganos si ya están.`,
      ar: `إذا لم يظهر الرصيد بعد ${ticketAfterMinutes} دقيقة من الدفع فالأمر من اختصاص فريق الدعم. أعد تحميل صفحة Credits (الرصيد) مرة أخرى وأخبرنا إن ظهر.`,
    },
    "credits-screenshot": {
      facts: ["M7"],
      en: "We also need a screenshot of your Credits page. Please answer with one attached.",
      es: "También necesitamos una captura de pantalla de su página Credits (créditos). Adjúntela a su respuesta, por favor.",
      ar: "نحتاج أيضًا إلى لقطة شاشة لصفحة Credits (الرصيد). يُرجى إرفاقها بردك.",
    },
    "credits-move": {
      facts: ["M6", "O12"],
      en: "Credits move between a personal account and an organization by ticket. A button “Move credits to organization” on your Credits page may do it, too.",
      es: "Los créditos pasan de una cuenta personal a una organización, o al revés, con un ticket. También puede hacerlo el botón «Move credits to organization» de su página Credits (créditos).",
      ar: "يُنقل الرصيد بين الحساب الشخصي والمؤسسة بواسطة تذكرة. وقد يفعل ذلك أيضًا زر «Move credits to organization» في صفحة Credits (الرصيد).",
    },
    "credits-bank": {
      facts: ["M4", "D1"],
      en: "Your bank does not show the payment as completed. It has to settle first, so please ask your bank about it.",
      es: "Su banco no muestra el pago como completado. Primero tiene que completarse: pregúntele a su banco.",
      ar: "لا يُظهر بنكك عملية الدفع مكتملة. يجب أن تكتمل أولًا، فاسأل بنكك عنها.",
    },
  };
}) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
