import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "account-compromised": {
      ask: requests["account-compromised"].ask,
      meanwhile: "If a key may still be exposed, regenerate it now.",
    },
    "keys-still-live": {
      ask: requests["keys-still-live"].ask,
      meanwhile: "Regenerate every key that may be exposed, as soon as you can.",
    },
  },
  es: {
    "account-compromised": {
      ask: "Por favor, protejan la cuenta y revisen el uso que no fue mío.",
      meanwhile: "Si alguna clave puede seguir expuesta, regenérela ahora.",
    },
    "keys-still-live": {
      ask: "Por favor, desactiven primero las claves de esta cuenta y después revisen el uso que no fue mío.",
      meanwhile: "Regenere cuanto antes todas las claves que puedan estar expuestas.",
    },
  },
  ar: {
    "account-compromised": {
      ask: "أرجو تأمين الحساب، وفحص الاستخدام الذي ليس لي.",
      meanwhile: "إذا كان مفتاح ما ربما لا يزال مكشوفًا، فأعد إنشاءه الآن.",
    },
    "keys-still-live": {
      ask: "أرجو إيقاف مفاتيح هذا الحساب أولًا، ثم فحص الاستخدام الذي ليس لي.",
      meanwhile: "أعد إنشاء كل مفتاح ربما انكشف، في أقرب وقت ممكن.",
    },
  },
};
