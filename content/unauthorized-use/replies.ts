import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = (() => ({
  "use-keys": {
    facts: ["A2", "U4"],
    en: "Please regenerate every key that may be exposed, now.",
    es: "Regenere ahora todas las claves que puedan estar expuestas, por favor.",
    ar: "يُرجى إعادة إنشاء كل مفتاح قد يكون مكشوفًا، الآن.",
  },
  "use-keys-cannot": {
    facts: ["A2", "U4"],
    en: "You can't regenerate your keys, so stopping them is what your ticket asks us for first. Until we answer: take the keys out of your programs. If somebody else can sign in to the account, such as an administrator, ask them to open the API keys page and regenerate them. Never send us a whole key: its name is enough.",
    es: "Usted no puede regenerar sus claves, así que su ticket nos pide primero detenerlas. Hasta que respondamos: quite las claves de sus programas. Si otra persona puede entrar en la cuenta, como un administrador, pídale que abra la página de claves de API y las regenere. No nos envíe nunca una clave entera: basta su nombre.",
    ar: "لا يمكنك إعادة إنشاء مفاتيحك، لذلك تطلب تذكرتك إيقافها أولًا. إلى أن نرد: أزِل المفاتيح من برامجك. وإن كان غيرك يستطيع الدخول إلى الحساب، كأحد المسؤولين، فاطلب منه فتح صفحة مفاتيح API وإعادة إنشائها. لا ترسل إلينا مفتاحًا كاملًا أبدًا: يكفي اسمه.",
  },
  "use-password": {
    facts: ["A1"],
    en: "Please change your password and your recovery settings, so that they lead to you alone.",
    es: "Cambie su contraseña y sus opciones de recuperación para que solo le sirvan a usted, por favor.",
    ar: "يُرجى تغيير كلمة المرور وإعدادات استعادة الحساب بحيث لا تقود إلا إليك.",
  },
  "use-password-cannot": {
    facts: ["A1"],
    en: "You can't change your password or your recovery settings. If you sign in through another service, the password is changed there. Please secure the email account that they lead to first: change its password, and sign out everybody else there.",
    es: "Usted no puede cambiar su contraseña o sus opciones de recuperación. Si inicia sesión con otro servicio, la contraseña se cambia allí. Proteja primero la cuenta de correo a la que llevan: cambie su contraseña y cierre allí las demás sesiones.",
    ar: "لا يمكنك تغيير كلمة المرور أو إعدادات استعادة الحساب. إن كنت تسجّل الدخول عبر خدمة أخرى فغيّر كلمة المرور هناك. أمّن أولًا حساب البريد الذي تقود إليه: غيّر كلمة مروره وسجّل خروج الآخرين منه.",
  },
})) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
