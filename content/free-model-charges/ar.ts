import { leftToRight } from "../numbers";
import type { Translation } from "../translation";
import { dollars, hourUtc, percent, requests } from "../ui/numbers/ar";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (policy) => {
  const { suffix, router, exampleSlug, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } =
    policy.freeModels;
  const { mayApply } = policy;
  const limit = dollars(higherLimitFromUsd);
  const ending = `«${leftToRight(suffix)}»`;
  return {
    title: "خصم مبلغ مقابل نموذج مجاني",
    symptom: "خُصم مني مقابل نموذج مجاني",
    summary: "اعرف لماذا خُصم من رصيدك مقابل نموذج مجاني أو لماذا توقف، وما يمكنك فعله.",
    steps: {
      "which-model": {
        heading: `هل ينتهي الاسم الدقيق للنموذج بـ ${ending}؟`,
        receipt: "النموذج",
        body: [
          `النموذج الذي ينتهي اسمه بذلك مجاني، مثل \`${exampleSlug}\`. وكذلك \`${router}\`، وهو يختار نموذجًا مجانيًا.`,
          "النموذج نفسه من دون هذه النهاية مدفوع عادةً. لذا استخدم الاسم الدقيق، وتحقق من الاسم الذي أرسله برنامجك.",
        ],
        options: {
          "ends-in-free": { label: `نعم، ينتهي بـ ${ending} أو هو «${leftToRight(router)}»` },
          "no-suffix": { label: `لا، لا ينتهي بـ ${ending}` },
          "not-sure": { label: "لا أعرف" },
        },
      },
      "find-model": {
        heading: "اعرف أي نموذج استُخدم",
        receipt: "النموذج",
        body: [`ينتهي اسم النسخة المجانية عادةً بـ \`${suffix}\`، مثل \`${exampleSlug}\`.`],
        actions: [
          { text: "ابحث عن الطلب الذي خُصم مقابله في صفحة Activity (النشاط).", link: "activity" },
          {
            text: "اقرأ هناك أو في صفحة Logs (السجلات) الاسم الدقيق للنموذج حتى آخر حرف.",
            link: "logs",
          },
          { text: "قارنه بقائمة النماذج والأسعار.", link: "models" },
        ],
        options: {
          "ends-in-free": { label: `ينتهي بـ ${ending} أو هو «${leftToRight(router)}»` },
          "no-suffix": { label: `لا ينتهي بـ ${ending}` },
        },
      },
      "paid-variant": {
        heading: "كانت هذه هي النسخة المدفوعة من النموذج",
        receipt: "توضيح: النسخة المدفوعة",
        body: [
          `إذا لم ينتهِ الاسم بـ \`${suffix}\` فهو عادةً اسم النسخة المدفوعة، ويُخصم من رصيدك.`,
          `لتجنب ذلك، انسخ الاسم الدقيق مع نهايته، مثل \`${exampleSlug}\`.`,
          "انظر أولًا في قائمة النماذج: ليس لكل نموذج نسخة مجانية.",
        ],
        links: ["models"],
        options: {},
      },
      "what-happened": {
        heading: "ماذا حدث مع النموذج المجاني؟",
        receipt: "ما حدث",
        body: [
          `البحث في الويب ورفع ملفات PDF يُخصم مقابلهما مع نموذج \`${suffix}\` أيضًا. الاسم الذي يليه \`:online\` يبحث في الويب، وقد تكون لذلك تكلفة إضافية.`,
          `يسمح المزوّدون للنماذج المجانية بنحو ${requests(requestsPerDay)} في اليوم. إذا كان لديك رصيد قدره ${limit} أو أكثر، يصل الحد إلى ${requests(requestsPerDayWithCredits)}.`,
        ],
        options: {
          plugin: { label: "خُصم من رصيدي، واستخدمت البحث في الويب أو ملف PDF" },
          "own-key": {
            label: "خُصم مني، وأستخدم مفتاحي الخاص من أحد المزوّدين",
            hint: "هذا هو BYOK ‏(bring your own key): عندئذ يرسل إليك المزوّد فاتورته الخاصة.",
          },
          refused: { label: "رُفضت طلباتي", hint: "غالبًا مع الخطأ «429»." },
          charged: { label: "خُصم من رصيدي، لغير هذه الأسباب" },
          "not-sure": { label: "خُصم من رصيدي، ولا أعرف السبب" },
        },
      },
      "plugin-costs": {
        heading: "ابحث عن تكلفة الإضافات في نشاطك",
        receipt: "تكلفة الإضافات",
        body: [
          `يظل البحث في الويب ورفع ملفات PDF مدفوعَين مع نموذج \`${suffix}\` أيضًا. النموذج وحده مجاني.`,
          `قد تبدأ تكلفة البحث في الويب من ${dollars(mayApply.webSearchFromUsd)} للطلب الواحد. وقد تكون تكلفة قراءة ملفات PDF لكل ألف صفحة ${dollars(mayApply.pdfUsdPerThousandPages)}.`,
        ],
        actions: [
          { text: "افتح الطلبات التي خُصم مقابلها في صفحة Activity (النشاط).", link: "activity" },
          { text: "انظر هل تأتي التكلفة من البحث في الويب أو من ملف." },
          { text: "أوقف الإضافات التي لا تحتاج إليها، في برنامجك أو محادثتك." },
        ],
        options: {
          "not-explained": { label: "هذا لا يفسّر المبلغ المخصوم" },
        },
      },
      "daily-limit": {
        heading: "للنماذج المجانية حد يومي",
        receipt: "توضيح: حد يومي",
        body: [
          `يسمح مزوّدوها بنحو ${requests(requestsPerDay)} مجانًا في اليوم.`,
          `تقول وثائق OpenRouter إن اليوم هو يوم UTC. قد يبدأ العدّ من جديد عند ${hourUtc(mayApply.freeLimitResetHourUtc)}.`,
          `إذا كان لديك رصيد قدره ${limit} أو أكثر، يصل الحد إلى ${requests(requestsPerDayWithCredits)} في اليوم. تقول وثائق OpenRouter إن العبرة بكل ما اشتريته، لا بالرصيد المتبقي. تعرض صفحة Credits (الرصيد) مشترياتك.`,
          "يعني BYOK ‏(bring your own key) أن تستخدم مفتاحك الخاص من أحد المزوّدين. يمنح عرض BYOK العملاء المؤهلين طلبات مجانية إضافية. لا تذكر مقالة الدعم من OpenRouter من هم المؤهلون.",
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "provider-bill": {
        heading: "تحقق من الجهة التي خصمت المبلغ",
        receipt: "فاتورة المزوّد",
        body: [
          "مع BYOK (استخدام مفتاحك الخاص) قد يكون المزوّد هو من خصم منك، وليس OpenRouter.",
          `يضيف العرض طلبات مجانية للعملاء المؤهلين وحدهم. وقد تُفرض رسوم BYOK قدرها ${percent(Number(mayApply.byokFeePercent) / 100, 2)} على الاستخدام الكثيف جدًا.`,
        ],
        actions: [
          { text: "افتح الطلبات التي خُصم مقابلها في صفحة Activity (النشاط).", link: "activity" },
          { text: "انظر هل أُرسلت بمفتاحك الخاص." },
          { text: "سجّل الدخول لدى ذلك المزوّد، وقارن فاتورته بالمبلغ المخصوم." },
        ],
        options: {
          "not-explained": { label: "هذا لا يفسّر المبلغ المخصوم" },
          "no-own-key": { label: "ليس لديّ مفتاح خاص هناك" },
        },
      },
      solved: {
        heading: "يسعدنا أن المشكلة حُلّت",
        receipt: "حُلّت المشكلة",
        body: [
          "يمكنك التوقف هنا. لا حاجة إلى بقية الخطوات.",
          `للمرة القادمة: استخدم الاسم الدقيق الذي ينتهي بـ \`${suffix}\` لتتجنب خصم أي مبلغ مقابل النموذج.`,
        ],
        options: {},
      },
      ticket: {
        heading: "راسل فريق الدعم بشأن هذا النموذج المجاني",
        receipt: "تذكرة دعم",
        body: [
          "عملية التوليد (generation) هي إجابة واحدة من النموذج. يبدأ معرّفها بـ `gen-`، وتجده في صفحتي Activity (النشاط) وLogs (السجلات).",
          "أرسل معرّفات العمليات التي خُصم مقابلها بالخطأ، أو النموذج واليوم.",
        ],
        links: ["activity", "logs"],
        options: {},
      },
    },
  };
};
