import { leftToRight } from "../numbers";
import type { Translation } from "../translation";
import { autoTopUp, dollars, hourUtc, requests } from "../ui/numbers/ar";
import type { messages as english } from "./en";

/** An English word of an error, in one piece. */
const shown = (text: string) => `«${leftToRight(text)}»`;

export const messages: Translation<typeof english> = (policy) => {
  const { suffix, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } = policy.freeModels;
  const { freeRequestsPerMinute, freeLimitResetHourUtc, limitResetHourUtc } = policy.mayApply;
  const limit = dollars(higherLimitFromUsd);
  const errors = {
    "payment-required": { label: `${shown("402")} أو ${shown("insufficient credits")}` },
    "key-refused": { label: `${shown("401")}، أو أن المفتاح غير مقبول` },
    forbidden: { label: `${shown("403")}، أو تجاوز حد أو ميزانية` },
    "too-many": { label: `${shown("429")}، أو طلبات كثيرة جدًا` },
    "something-else": { label: "شيء آخر" },
  };
  const stillRefused = "ما زالت طلباتي تُرفض";
  return {
    title: "طلبات مرفوضة",
    symptom: "دفعت، وطلباتي تُرفض",
    summary: "اعرف لماذا تُرفض طلباتك، وما الذي ينهي ذلك.",
    steps: {
      "which-error": {
        heading: "ماذا تقول رسالة الخطأ؟",
        receipt: "الخطأ",
        body: [
          "تجدها في برنامجك أو محادثتك، ويكفي الرقم الذي فيها.",
          "اتبع الخطوات بالترتيب، وتوقف متى عملت طلباتك.",
        ],
        options: { ...errors, "nothing-shown": { label: "لا تظهر لي أي رسالة خطأ" } },
      },
      "find-error": {
        heading: "ابحث عن نص الخطأ",
        receipt: "الخطأ",
        body: ["تخفيه برامج كثيرة خلف عبارة من عندها."],
        actions: [
          { text: "ابحث في سجل برنامجك (log) أو نافذة أوامره عن رقم مثل 402." },
          {
            text: "افتح صفحة Logs (السجلات). تقول وثائق OpenRouter إنها تعرض كل طلب وحالته.",
            link: "logs",
          },
          { text: "انظر في صفحة Activity (النشاط) هل وصلت الطلبات أصلًا.", link: "activity" },
        ],
        options: { ...errors, "still-nothing": { label: "لا أجد أي رسالة" } },
      },
      "which-402": {
        heading: `ماذا تقول رسالة ${shown("402")} غير ذلك؟`,
        receipt: "402",
        body: [
          "لهذا الخطأ أسباب عدة، والنص المجاور للرقم يبيّن أيها.",
          "تقول وثائق OpenRouter إن `limit_source` في نص الخطأ يسمّي السبب.",
        ],
        options: {
          balance: { label: `${shown("Insufficient credits")}، أو لا شيء آخر`, hint: "`openrouter_credits`" },
          "max-tokens": { label: shown("Requires more credits, or fewer max_tokens") },
          "in-flight": {
            label: `طلبات كثيرة في وقت واحد (${leftToRight("in-flight")})`,
            hint: "`openrouter_in_flight_budget`",
          },
          "key-limit": { label: "حد المفتاح", hint: "`openrouter_key_limit`" },
          budget: { label: "ميزانية مساحة عمل أو قاعدة حماية (guardrail)" },
          "never-bought": { label: shown("This account never purchased credits") },
          "own-provider-key": { label: "يأتي من مزوّد مفتاحي الخاص" },
        },
      },
      "which-403": {
        heading: `ماذا تقول رسالة ${shown("403")} غير ذلك؟`,
        receipt: "403",
        body: ["قد يكون السبب حدًا استُنفد، وقد لا تكون له علاقة بالدفع."],
        options: {
          "key-limit": { label: shown("Key limit exceeded") },
          budget: { label: `تجاوز ${shown("budget")} أو ${shown("spending limit")}` },
          "another-reason": { label: "شيء آخر", hint: "مثل الشروط أو المحتوى أو المنطقة أو عنوان الشبكة." },
        },
      },
      "which-429": {
        heading: "من صاحب هذا الحد؟",
        receipt: "429",
        body: [
          "يعيّن OpenRouter حدًا أقصى للطلبات إلى النماذج المجانية، ويعيّن المزوّدون حدًا أقصى للطلبات إلى أي نموذج.",
          "تقول وثائق OpenRouter إن حدّه يأتي مع `X-RateLimit-Limit`، وحدّ المزوّد يأتي من دونه.",
        ],
        options: {
          "free-model": {
            label: "حد نموذج مجاني",
            hint: `${shown("free-models-per-day")} أو ${shown("free-models-per-min")}`,
          },
          provider: {
            label: "حد المزوّد",
            hint: `${shown("rate-limited upstream")} أو ${shown("Provider returned error")}`,
          },
          "says-neither": { label: "لا يذكر هذا ولا ذاك" },
        },
      },
      "other-words": {
        heading: "عمّ تتحدث رسالة الخطأ؟",
        receipt: "موضوع الخطأ",
        body: [
          `في ${shown("Provider returned error")} نص داخلي، وهو الذي يبيّن السبب.`,
          "تقول وثائق OpenRouter إن `error_type` في نص الخطأ يسمّي نوعه.",
        ],
        options: {
          "money-words": { label: "عن الرصيد أو الدفع أو حد ما" },
          "provider-busy": { label: "المزوّد مشغول أو متوقف أو بلغ حدّه" },
          "provider-money": { label: "عن حسابي الخاص لدى المزوّد" },
          "another-reason": {
            label: "ليس أيًا من ذلك",
            hint: "مثل النموذج أو الخصوصية أو المنطقة أو الشروط أو نص طويل جدًا.",
          },
        },
      },
      "balance-empty": {
        heading: "تحقق من الرصيد الذي تستخدمه هذه الطلبات",
        receipt: "الرصيد المتبقي",
        body: [
          "يُرفض الطلب إذا كان الرصيد صفرًا أو أقل، أو لا يكفي له.",
          "تقول وثائق OpenRouter إن الرصيد السالب قد يمنع النماذج المجانية أيضًا.",
          "تعود الطلبات متى صار الرصيد أكبر من صفر. الانتظار وحده لا يغيّر شيئًا.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد) في الحساب الذي أُنشئ فيه المفتاح.", link: "credits" },
          { text: "اشترِ رصيدًا إذا نفد. يغطي الشراء أولًا ما هو دون الصفر." },
          { text: "أرسل طلبًا واحدًا مرة أخرى." },
        ],
        options: {
          "just-paid": { label: "دفعت، لكن الرصيد لم يصل" },
          "card-fails": { label: "رُفضت بطاقتي" },
          "has-credits": { label: "فيه رصيد" },
          "still-refused": { label: stillRefused },
        },
      },
      "request-too-large": {
        heading: "صغّر الطلب",
        receipt: "حجم الطلب",
        body: [
          "قبل أن يبدأ الطلب، يجب أن يكفي الرصيد لأطول جواب ممكن. يحدّد `max_tokens` هذا الطول.",
          "يُحسب الأصغر منهما: رصيدك أو حد المفتاح.",
          "قد يكلّف الجواب الفعلي أقل بكثير. ولا تفيد إعادة الطلب نفسه.",
        ],
        actions: [
          { text: "اضبط `max_tokens` في برنامجك على ما تحتاج إليه." },
          { text: "اختصر النص الذي ترسله، أو ابدأ محادثة جديدة." },
          { text: "أو اشترِ رصيدًا يكفي للطلب كله.", link: "credits" },
        ],
        options: { "still-refused": { label: stillRefused } },
      },
      "in-flight-budget": {
        heading: "انتظر لحظة، وأرسل طلبات أقل في وقت واحد",
        receipt: "في وقت واحد",
        body: [
          "يُحجز من رصيدك ما قد تكلّفه الطلبات الجارية. مالك لم يضع.",
          "يتحرر الحجز متى انتهت الطلبات. يذكر `Retry-After` في الخطأ كم ثانية تنتظر.",
          "تقول وثائق OpenRouter إن هذا يخص بعض الحسابات: الجديدة أو ذات الرصيد القليل.",
        ],
        actions: [
          { text: "انتظر المدة التي يذكرها `Retry-After`." },
          { text: "اجعل برنامجك يرسل طلبات أقل في الوقت نفسه." },
          { text: "كلما زاد رصيدك زاد ما يمكن تشغيله معًا.", link: "credits" },
        ],
        options: {
          "too-large": { label: "هو طلب واحد فقط", hint: "`weight_exceeds_budget`" },
          "still-refused": { label: stillRefused },
        },
      },
      "key-limit": {
        heading: "ارفع حد المفتاح، أو انتظر حتى يبدأ من جديد",
        receipt: "حد المفتاح",
        body: [
          "قد يكون للمفتاح حد خاص به. هو سقف وليس مالًا: لا يرفعه رصيد أكثر.",
          `قد يبدأ من جديد عند ${hourUtc(limitResetHourUtc)}: كل يوم أو كل اثنين أو كل شهر. وبعضها لا يبدأ أبدًا.`,
          "قد يُحسب ضمنه ما تستخدمه بمفتاحك الخاص من أحد المزوّدين.",
        ],
        actions: [
          { text: "ابحث عن المفتاح في إعداداتك، وارفع حدّه أو أزله.", link: "keys" },
          { text: "إذا كان شخص آخر يدير المفتاح، فاطلب منه ذلك." },
          { text: "أرسل طلبًا واحدًا مرة أخرى." },
        ],
        options: {
          surprised: { label: "لا أعرف ما الذي استنفده" },
          "still-refused": { label: stillRefused },
        },
      },
      "budget-spent": {
        heading: "اطلب من مسؤول أن يرفع الميزانية",
        receipt: "الميزانية",
        body: [
          "استُنفدت ميزانية مساحة عملك أو قاعدة حماية (guardrail) أو مفتاحك. لا يرفعها رصيد أكثر.",
          "قد يذكر الخطأ المبلغين، وهما `limit_usd` و`spend_usd`.",
          "تعود عند `resets_at` إذا ذكر الخطأ هذا الوقت، أو متى رُفعت الميزانية.",
        ],
        actions: [
          { text: "أرسل نص الخطأ إلى من يدير مساحة عملك أو مؤسستك." },
          { text: "اطلب منه رفع هذه الميزانية، أو انتظر حتى تبدأ من جديد." },
        ],
        options: {
          surprised: { label: "لا أعرف ما الذي استنفدها" },
          "still-refused": { label: "رُفعت الميزانية وما زالت طلباتي تُرفض" },
        },
      },
      "free-limit": {
        heading: "بُلغ حد الطلبات المجانية",
        receipt: "توضيح: حد مجاني",
        body: [
          `الحد نحو ${requests(requestsPerDay)} في اليوم، وقد لا يُسمح بأكثر من ${requests(Number(freeRequestsPerMinute))} في الدقيقة. وحد الدقيقة ينتهي بعد دقيقة.`,
          `تقول وثائق OpenRouter إن اليوم هو يوم UTC. قد يبدأ العدّ من جديد عند ${hourUtc(freeLimitResetHourUtc)}.`,
          `مع رصيد قدره ${limit} يصل الحد إلى ${requests(requestsPerDayWithCredits)} في اليوم. وتقول الوثائق إن العبرة بكل ما اشتريته، لا بالرصيد المتبقي.`,
          "لا تغيّر المفاتيح أو الحسابات الإضافية شيئًا.",
        ],
        links: ["credits"],
        options: {
          "bought-enough": { label: `اشتريت ${limit} أو أكثر، وحدّي هو الأدنى` },
        },
      },
      "never-bought": {
        heading: "تحقق ممن اشترى الرصيد",
        receipt: "عمليات الشراء",
        body: [
          "تقول رسالة الخطأ إن حساب المفتاح لم يشترِ رصيدًا قط.",
          `لا يحتاج نموذج \`${suffix}\` إلى شراء، أما البحث في الويب والإضافات المدفوعة فتحتاج إليه.`,
          "قد لا تُعد الهدية أو العرض عملية شراء.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد) في الحساب الذي أُنشئ فيه المفتاح.", link: "credits" },
          { text: "اشترِ رصيدًا هناك، أو أوقف البحث في الويب والإضافات الأخرى." },
        ],
        options: {
          "did-buy": { label: "بل اشتريت رصيدًا" },
          "just-paid": { label: "دفعت، لكن الرصيد لم يصل" },
          "card-fails": { label: "رُفضت بطاقتي" },
        },
      },
      "other-account": {
        heading: "استخدم مفتاحًا من الحساب الذي فيه الرصيد",
        receipt: "حساب المفتاح",
        body: [
          "لحسابك الشخصي رصيد، ولكل مؤسسة رصيدها.",
          "يستخدم المفتاح رصيد الحساب الذي أُنشئ فيه، ولا يستخدم غيره.",
        ],
        actions: [
          { text: "تنقّل بين حساباتك، وانظر في أيها يوجد الرصيد.", link: "credits" },
          { text: "أنشئ مفتاحًا جديدًا في ذلك الحساب، وضعه في برنامجك.", link: "keys" },
          { text: "أعد تشغيل البرنامج، فربما ما زال يستخدم المفتاح القديم." },
        ],
        options: {
          "move-credits": { label: "أريد الرصيد في الحساب الآخر" },
          "same-account": { label: "المفتاح والرصيد في الحساب نفسه" },
        },
      },
      "key-not-accepted": {
        heading: "استبدل المفتاح في برنامجك",
        receipt: "المفتاح",
        body: [
          "لا يعرف OpenRouter هذا المفتاح. ربما حُذف أو عُطّل أو انتهت صلاحيته، أو كُتب خطأً.",
          "لا يدل الخطأ 401 على شيء بشأن رصيدك. والمفتاح الجديد يستخدم الرصيد نفسه.",
        ],
        actions: [
          { text: "انظر في إعداداتك هل المفتاح موجود ومفعّل.", link: "keys" },
          { text: "أنشئ مفتاحًا جديدًا، وانسخه بلا مسافات ولا علامات اقتباس." },
          { text: "ضعه في برنامجك، ثم أعد تشغيله." },
        ],
        options: {
          "not-by-me": { label: "عطّله أو استخدمه شخص آخر", hint: "قد يُعطَّل المفتاح إذا تسرّب." },
          "still-refused": { label: "والمفتاح الجديد غير مقبول أيضًا" },
        },
      },
      "provider-limit": {
        heading: "حاول بعد دقيقة، أو بنموذج آخر",
        receipt: "المزوّد",
        body: [
          "ربما كان مزوّد النموذج مشغولًا، أو لا يقبل إلا عددًا محدودًا من الطلبات. لا يغيّر ذلك رصيد أكثر.",
          "تعود الخدمة متى أتاحها المزوّد. وقد يذكر `Retry-After` كم ثانية تنتظر.",
        ],
        actions: [
          { text: "انتظر المدة التي يذكرها `Retry-After`، أو دقيقة." },
          { text: "اجعل برنامجك يتوقف قليلًا بين الطلبات." },
          { text: "أو استخدم نموذجًا آخر، أو مزوّدًا آخر له.", link: "models" },
        ],
        options: { "still-refused": { label: "جرّبت كل ذلك" } },
      },
      "provider-account": {
        heading: "تحقق من حسابك الخاص لدى المزوّد",
        receipt: "حساب المزوّد",
        body: [
          "إذا استخدمت مفتاحك الخاص من مزوّد (BYOK)، فذلك المزوّد هو من يحاسبك.",
          "قد يرفض الطلبات متى نفد رصيدك لديه. لا يفيد في ذلك رصيد OpenRouter.",
          "تعود الطلبات متى صار في ذلك الحساب رصيد.",
        ],
        actions: [
          { text: "سجّل الدخول لدى ذلك المزوّد، وانظر إلى رصيدك هناك." },
          { text: "ادفع هناك، أو أزل مفتاح المزوّد من OpenRouter." },
        ],
        options: {
          "no-own-key": { label: "لم أضف أي مفتاح خاص" },
          "still-refused": { label: stillRefused },
        },
      },
      "not-about-money": {
        heading: "قد يكون لهذا الخطأ سبب غير الدفع",
        receipt: "توضيح: سبب آخر",
        body: [
          "ربما كان السبب إعدادًا أو النموذج أو الطلب نفسه. وقد لا يفيد رصيد أكثر.",
          `${shown("No allowed providers")} أو ${shown("no endpoints")}: وسّع إعدادات المزوّدين والخصوصية، أو استخدم نموذجًا آخر.`,
          "الشروط أو المحتوى أو المنطقة: استخدم نموذجًا آخر، فالانتظار لا يفيد.",
          "طلب طويل جدًا أو اسم غير معروف: اختصر الطلب، وقارن اسم النموذج بالقائمة.",
          `${shown("Management key")} أو عنوان غير مسموح به: اسأل من يدير المفتاح.`,
        ],
        links: ["models", "faq", "community"],
        options: { "money-after-all": { label: "بل يتحدث عن رصيد أو حد" } },
      },
      "to-missing-credits": {
        heading: "نبحث أولًا عن الرصيد",
        receipt: "رصيد لم يصل",
        body: ["ننتقل الآن إلى الرصيد الذي لم يصل، وتبقى إجاباتك محفوظة."],
        options: {},
      },
      "to-declined-card": {
        heading: "نحلّ أولًا مشكلة الدفع",
        receipt: "بطاقة مرفوضة",
        body: ["ننتقل الآن إلى البطاقة المرفوضة، وتبقى إجاباتك محفوظة."],
        options: {},
      },
      "to-unexpected-charges": {
        heading: "اعرف ما الذي استنفده",
        receipt: "خصم مبالغ غير متوقعة",
        body: ["ننتقل الآن إلى خصم المبالغ غير المتوقعة، وتبقى إجاباتك محفوظة."],
        options: {},
      },
      "to-unauthorized-use": {
        heading: "احمِ حسابك أولًا",
        receipt: "استخدام غير مصرّح به",
        body: ["ننتقل الآن إلى الاستخدام غير المصرّح به، وتبقى إجاباتك محفوظة."],
        options: {},
      },
      solved: {
        heading: "يسعدنا أن المشكلة حُلّت",
        receipt: "حُلّت المشكلة",
        body: [
          "يمكنك التوقف هنا، فلا حاجة إلى بقية الخطوات.",
          "للمرة القادمة: فعّل تنبيهات الإنفاق، وعيّن حدًا أقصى معقولًا لعدد الطلبات في كل مشروع.",
          `إذا كان الشحن التلقائي (${autoTopUp}) متاحًا، فإنه يجنّبك الانقطاع. اختر بعناية حدّه، أي الرصيد المتبقي الذي يبدأ الشراء عنده.`,
        ],
        options: {},
      },
      ticket: {
        heading: "راسل فريق الدعم بشأن الطلبات المرفوضة",
        receipt: "تذكرة دعم",
        body: [
          "يبحث فريق الدعم عن الطلب، ويخبرك بما رفضه. نص الخطأ يكفي للبداية.",
          "تقول وثائق OpenRouter إن صفحة Logs (السجلات) تعرض كل طلب وحده. يبدأ معرّفه بـ `gen-`، وقد لا يكون للطلب المرفوض معرّف.",
        ],
        links: ["logs"],
        options: {},
      },
    },
  };
};
