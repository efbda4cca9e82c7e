import { leftToRight } from "@/content/numbers";
import { policy } from "@/content/policy";
import type { Translation } from "@/content/translation";
import type { lookupMessages as english } from "@/content/ui/lookup/en";
import { listed, minutes, plural } from "../numbers/ar";

const { freeModels } = policy;
const online = leftToRight(":online");
const keyStart = `«${leftToRight("sk-or-")}»`;
const keyOf = (company: string) =>
  `يبدو أنه مفتاح من ${company} لا من OpenRouter. مفتاح OpenRouter يبدأ بـ ${keyStart}.`;
const tokenOf = (company: string) =>
  `يبدو أنه رمز وصول (token) من ${company}. مفتاح OpenRouter يبدأ بـ ${keyStart}.`;

/** Words around looking things up at OpenRouter. Loaded with the panel. */
export const lookupMessages: Translation<typeof english> = {
  intro: "يمكن لهذه الصفحة أن تفحص حسابك بدلًا منك. تبقى الإجابات العادية متاحة.",
  nothingNeeded: "لا حاجة إلى مفتاح هنا.",
  where: {
    direct: "يرسل متصفحك المفتاح إلى OpenRouter وحده. يبقى في ذاكرة علامة التبويب هذه حتى تمسحه أو تغادر.",
    relay: "يرسل متصفحك المفتاح إلى هذا الخادم، وهو يمرّره إلى OpenRouter. لا يحفظ شيئًا ولا يسجّله.",
  },
  key: {
    label: "مفتاح API الخاص بك من OpenRouter",
    management:
      "يحتاج بعض هذا إلى مفتاح إدارة (management key). أنشئ واحدًا في إعداداتك لدى OpenRouter، واحذفه عندما تنتهي.",
    ordinary: "يصلح أي مفتاح من الحساب. والأكثر أمانًا مفتاح جديد تحذفه بعد ذلك.",
    show: "إظهار",
    hide: "إخفاء",
    check: "التحقق",
    again: "التحقق مرة أخرى",
    other: "استخدام مفتاح آخر",
    forget: "مسح المفتاح من هنا",
    forgotten: "مُسح المفتاح وما عُثر عليه به. يمكنك الآن حذفه من OpenRouter.",
    problems: {
      empty: `الصق مفتاحًا أولًا. المفتاح يبدأ بـ ${keyStart}.`,
      "too-long": "هذا أطول من أن يكون مفتاحًا. انسخ المفتاح وحده.",
      "cut-off": "هذا جزء من مفتاح فقط. انسخه كله.",
      hidden: "هذا هو الشكل المختصر الذي تعرضه القائمة. يُعرض المفتاح كاملًا مرة واحدة، عند إنشائه.",
      "not-a-key": `ليس هذا مفتاحًا من OpenRouter، فمفتاحه يبدأ بـ ${keyStart}.`,
      openai: keyOf("OpenAI"),
      anthropic: keyOf("Anthropic"),
      google: keyOf("Google"),
      groq: keyOf("Groq"),
      xai: keyOf("xAI"),
      "hugging-face": tokenOf("Hugging Face"),
      github: tokenOf("GitHub"),
    },
  },
  subject: {
    model: "الاسم الدقيق للنموذج",
    noModel: `أدخل اسم النموذج، مثل ${freeModels.exampleSlug}.`,
    generation: "معرّف توليد من صفحة Logs (السجلات) أو Activity (النشاط)",
    noGeneration: `أدخل معرّفًا يبدأ بـ «${leftToRight("gen-")}».`,
  },
  asking: "جارٍ التحقق لدى OpenRouter…",
  found: (titles) => `في الأسفل ما عُثر عليه: ${listed(titles)}.`,
  foundNothing: "لم يمكن التحقق من شيء. السبب في الأسفل.",
  via: {
    direct: "جرى التحقق لدى OpenRouter من متصفحك.",
    relay: "جرى التحقق لدى OpenRouter عبر هذا الخادم.",
  },
  offerRelay: "المحاولة عبر هذا الخادم",
  offerDirect: "التحقق من المتصفح مرة أخرى",
  relayNote:
    "يمكن لهذا الخادم أن يتحقق بدلًا منك، إلى أن تعود عن ذلك أو تغادر. يمرر مفتاحك، ولا يحفظ منه شيئًا ولا يسجّله.",
  partly: "تغيّر شكل الرد، فربما ينقص شيء هنا.",
  setup: "لم تتمكن هذه الصفحة من معرفة أين تتحقق. حاول مجددًا، أو أجب بنفسك.",
  speaks: "هذا يرجّح الإجابة التالية:",
  arrived: "وصل رصيدك.",
  watching: "نواصل التحقق وأنت تنتظر. لا حاجة إلى إعادة التحميل.",
  titles: {
    key: "المفتاح",
    credits: "الرصيد",
    keys: "المفاتيح",
    activity: "آخر 30 يومًا",
    generation: "عملية التوليد",
    models: "النموذج",
    status: "صفحة حالة خدمة OpenRouter",
  },
  lines: {
    label: "اسم المفتاح",
    limit: "حد المفتاح",
    noLimit: "بلا حد",
    left: "الباقي من الحد",
    limitReset: "يبدأ الحد من جديد",
    budgetLeft: {
      workspace: "الباقي من ميزانية مساحة العمل",
      member: "الباقي من ميزانيتك في مساحة العمل",
      key: "الباقي من ميزانية للمفتاح",
      other: "الباقي من ميزانية فوق المفتاح",
    },
    budgetReset: "تبدأ الميزانية من جديد",
    never: "لا تبدأ تلقائيًا",
    resets: { daily: "كل يوم", weekly: "كل أسبوع", monthly: "كل شهر" },
    used: "ما استُخدم بهذا المفتاح",
    usedToday: "ما استُخدم اليوم (UTC)",
    expires: "ينتهي في",
    account: "ينتمي إلى",
    organization: "مؤسسة",
    personal: "حساب شخصي",
    freeToday: "الطلبات المجانية اليوم",
    ofLimit: (used, limit) => `${used} من ${limit}`,
    bought: "ما اشتُري أو مُنح إجمالًا",
    usedEver: "ما استُخدم إجمالًا",
    balance: "الرصيد المتبقي",
    total: "الإجمالي",
    requests: (number) =>
      plural(number, {
        zero: "لا طلبات",
        one: "طلب واحد",
        two: "طلبان",
        few: "# طلبات",
        many: "# طلبًا",
        other: "# طلب",
      }),
    model: "النموذج",
    cost: "التكلفة",
    costHere: "التكلفة لدى OpenRouter",
    costThere: "التكلفة لدى المزوّد، تقريبًا",
    ownKey: "مفتاحك الخاص من مزوّد",
    search: "البحث في الويب",
    yes: "نعم",
    no: "لا",
    when: "الوقت",
    price: "السعر لكل مليون وحدة (tokens)",
    inAndOut: (input, output) => `${input} للمدخلات، ${output} للمخرجات`,
    free: "مجاني",
  },
  says: {
    keyTaken: "يقبل OpenRouter هذا المفتاح. لا يذكر هذا الرد رصيد الحساب.",
    keyCap: (left) => `الباقي من حدّه أو ميزانيته ${left}. هو سقف وليس مالًا: العبرة بالأصغر، الحد أو الرصيد.`,
    beginsAnew: (moment, utc) => `تكون البداية من جديد في هذا الوقت: ${moment} (${utc}).`,
    neverAnew: "لا تكون له بداية جديدة تلقائيًا.",
    budgetUsedUp: {
      workspace: "استُنفدت ميزانية مساحة العمل. لا يرفعها رصيد أكثر، بل يرفعها مسؤولوها.",
      member: "استُنفدت ميزانيتك في مساحة العمل. لا يرفعها رصيد أكثر، بل يرفعها المسؤولون.",
      key: "استُنفدت ميزانية لهذا المفتاح. لا يرفعها رصيد أكثر، بل يرفعها من يدير المفتاح.",
      other: "استُنفدت ميزانية فوق هذا المفتاح. لا يرفعها رصيد أكثر، بل يرفعها أحد المسؤولين.",
    },
    keyManagement: "هذا مفتاح إدارة. يدير الحساب، ولا يمكنه استدعاء النماذج.",
    keyExpired: "انتهت صلاحية المفتاح. أنشئ مفتاحًا جديدًا في الحساب الذي فيه الرصيد.",
    keyUsedUp: "بلغ المفتاح حدّه الخاص. زيادة الرصيد لا ترفعه: ارفع الحد، أو استخدم مفتاحًا آخر.",
    freeUsedUp: (reset) => `نفدت طلبات اليوم المجانية. قد يبدأ العدّ من جديد في هذا الوقت: ${reset}.`,
    creditsUnclear:
      "كان الرد 0 و0. ترد بعض الحسابات هكذا على المفتاح العادي، مهما كان فيها. استخدم مفتاح إدارة، أو انظر في صفحة Credits (الرصيد).",
    creditsLeft: (left) => `الرصيد المتبقي في هذا الحساب ${left}.`,
    creditsCapped: (cap) =>
      `بالمفتاح الذي تحققنا منه لا يمكن استخدام أكثر من ${cap} من ذلك: حدّه أو ميزانيته أصغر.`,
    creditsLocked: "بالمفتاح الذي تحققنا منه لا يمكن استخدام شيء من ذلك: استُنفد حدّه أو ميزانيته.",
    creditsNone: "لم يبقَ شيء في هذا الحساب.",
    creditsNegative: "الرصيد المتبقي أقل من صفر. قد يمنع ذلك النماذج المجانية أيضًا.",
    creditsCompare:
      "تغطي عملية الشراء أولًا ما هو أقل من صفر، وقد تكون استُهلكت بعد ذلك. قارن ما اشتُري أو مُنح بما دفعته.",
    keysTick: "ضع علامة على كل مفتاح لا تعرفه، وعطّله في OpenRouter. ستذكره التذكرة المتعلقة به.",
    keysNote: "هذه مفاتيح مساحة العمل (workspace) الافتراضية، الأحدث أولًا.",
    keysDisabled: "معطّل",
    keysNone: "لا مفاتيح في مساحة العمل الافتراضية.",
    keysMore: "قد توجد مفاتيح أكثر من هذه. صفحة المفاتيح في OpenRouter تعرضها كلها.",
    keyLine: (used, today) => `استُخدم ${used}، واليوم ${today}`,
    activityNone: "لم يُستخدم شيء في آخر 30 يومًا. هذا اليوم غير محسوب.",
    activityNote: "الأيام بتوقيت UTC. هذا اليوم غير محسوب.",
    generationFree: "لم تكلّف شيئًا.",
    generationOwnKey: "استُخدم فيها مفتاحك الخاص من مزوّد. لم يخصم OpenRouter شيئًا مقابلها.",
    generationOwnKeyFee: (cost) => `استُخدم فيها مفتاحك الخاص من مزوّد. خصم OpenRouter مقابلها ${cost}.`,
    providerBills: (cost) => `يحاسبك عليها المزوّد: نحو ${cost}.`,
    providerBillsToo: "يرسل المزوّد فاتورته الخاصة. لا يذكر هذا الرد مبلغها.",
    generationEmpty:
      "لا محتوى فيها أو انتهت بخطأ. تقول وثائق OpenRouter إنه لا ينبغي أن يُخصم مقابلها، ويمكنك الاعتراض.",
    generationTake: "إضافة معرّفها إلى التذكرة",
    generationTaken: "معرّفها في التذكرة.",
    modelFree: (slug) => `النموذج ${slug} مجاني.`,
    modelOnline: `مع «${online}» يبحث النموذج في الويب، ولذلك رسوم إضافية حتى مع نموذج مجاني.`,
    modelPaid: (slug) => `النموذج ${slug} ليس مجانيًا.`,
    modelTwin: (slug) => `نسخته المجانية هي ${slug}.`,
    modelUnknown: (slug) => `لا يوجد نموذج باسم ${slug}.`,
    modelNearest: "هل قصدت أحد هذه الأسماء؟",
    statusNone: "لا تذكر صفحة حالة الخدمة أي عطل في آخر يومين.",
    statusSome: "تذكر صفحة حالة الخدمة هذه الأعطال في آخر يومين:",
  },
  failures: {
    "bad-request": {
      what: "الخطأ 400: لم يفهم OpenRouter الطلب.",
      next: "راجع الاسم أو المعرّف الذي كتبته، وتحقق مرة أخرى.",
    },
    forbidden: {
      what: "الخطأ 403: لا تسمح صلاحيات هذا المفتاح بالاطلاع على ذلك. يحتاج الرصيد والمفاتيح والنشاط إلى مفتاح إدارة (management key).",
      next: "أنشئ مفتاح إدارة في إعداداتك لدى OpenRouter، واستخدمه هنا، ثم احذفه.",
    },
    address: {
      what: "لا يقبل OpenRouter هذا المفتاح إلا من عناوين شبكة محددة، وهذا العنوان ليس منها.",
      next: "اطلب ممن يدير المفتاح إضافته، أو استخدم مفتاحًا آخر. والتحقق عبر هذا الخادم يأتي من عنوان آخر، وقد لا يكون في القائمة أيضًا.",
    },
    "not-found": {
      what: "الخطأ 404: لا يعرفه OpenRouter.",
      next: "استخدم مفتاحًا من الحساب الذي أرسل الطلب، وانسخ المعرّف كله. قد يحتاج معرّف جديد إلى دقيقة.",
    },
    slow: {
      what: "الخطأ 408: توقف OpenRouter عن معالجة الطلب.",
      next: "تحقق مرة أخرى بعد دقيقة، أو أجب بنفسك.",
    },
    server: {
      what: "حدث عطل في OpenRouter. لا علاقة لذلك بعملية الدفع.",
      next: "تحقق مرة أخرى بعد دقيقة، أو أجب بنفسك.",
    },
    other: {
      what: "أرسل OpenRouter ردًا بحالة غير معروفة هنا.",
      next: "أجب بنفسك. الإجابات العادية أعلاه تعمل دائمًا.",
    },
    "not-json": {
      what: "وصلت صفحة ويب بدلًا من البيانات. ربما يعترض الطريق جدار حماية أو صفحة تسجيل دخول.",
      next: "جرّب شبكة أخرى، أو أجب بنفسك.",
    },
    redirect: {
      what: "يحيل الرد إلى عنوان آخر، ولا ينبغي أن يُرسَل مفتاحك إليه. ربما يعترض الطريق جدار حماية أو صفحة تسجيل دخول.",
      next: "جرّب شبكة أخرى، أو أجب بنفسك.",
    },
    broken: {
      what: "وصل رد، لكنه انقطع أو كان أطول بكثير من أن يُقرأ.",
      next: "تحقق مرة أخرى بعد دقيقة، أو أجب بنفسك.",
    },
    unreadable: {
      what: "أرسل OpenRouter ردًا، لكن بشكل لا يمكن قراءته هنا.",
      next: "أجب بنفسك. الإجابات العادية أعلاه تعمل دائمًا.",
    },
    timeout: {
      what: "لم يصل رد في الوقت المحدد.",
      next: "تحقق مرة أخرى بعد دقيقة، أو أجب بنفسك.",
    },
    offline: {
      what: "لا يوجد اتصال بالإنترنت.",
      next: "تحقق مرة أخرى عندما يعود الاتصال. يمكنك الإجابة بنفسك إلى ذلك الحين.",
    },
    unreachable: {
      what: "لا يمكن الوصول إلى OpenRouter من هنا.",
      next: "تحقق من اتصالك، أو أجب بنفسك.",
    },
    blocked: {
      what: "خدمة OpenRouter تعمل، لكن لا يُسمح لمتصفحك بقراءة ردها.",
      next: "أجب بنفسك. الإجابات العادية أعلاه تعمل دائمًا.",
    },
    "relay-off": {
      what: "لا يتحقق هذا الخادم لدى OpenRouter بدلًا منك.",
      next: "أجب بنفسك. الإجابات العادية أعلاه تعمل دائمًا.",
    },
    "relay-busy": {
      what: "تحقق هذا الخادم لدى OpenRouter مرات كثيرة جدًا الآن.",
      next: "أو أجب بنفسك. الإجابات العادية أعلاه تعمل دائمًا.",
    },
  },
  retryIn: (seconds) =>
    plural(seconds, {
      zero: "يمكنك التحقق مرة أخرى الآن.",
      one: "انتظر ثانية واحدة، ثم تحقق مرة أخرى.",
      two: "انتظر ثانيتين، ثم تحقق مرة أخرى.",
      few: "انتظر # ثوانٍ، ثم تحقق مرة أخرى.",
      many: "انتظر # ثانية، ثم تحقق مرة أخرى.",
      other: "انتظر # ثانية، ثم تحقق مرة أخرى.",
    }),
  retryInMinutes: (count) => `انتظر ${minutes(count)}، ثم تحقق مرة أخرى.`,
  goOn: "الانتقال إلى الخطوة المناسبة",
  relay: {
    off: { title: "غير متاح هنا", detail: "لا يرسل هذا الخادم طلبًا كهذا." },
    forbidden: { title: "مصدر غير مسموح", detail: "لا يُسمح بالتحقق إلا لصفحة من هذا الموقع." },
    malformed: { title: "تعذّرت القراءة", detail: "أرسل مفتاحًا ومعرّفًا بصيغة JSON." },
    busy: { title: "طلبات كثيرة جدًا", detail: "انتظر دقيقة، ثم تحقق مرة أخرى." },
    "too-late": { title: "تأخر الرد", detail: "لم يرد OpenRouter في الوقت المحدد." },
    unreachable: { title: "تعذّر الوصول", detail: "لم يمكن الوصول إلى OpenRouter." },
    broken: { title: "رد ناقص", detail: "انقطع رد OpenRouter أو كان أطول من اللازم." },
  },
};
