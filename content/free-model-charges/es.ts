import type { Translation } from "../translation";
import { count, dollars, hourUtc, percent } from "../ui/numbers/es";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (policy) => {
  const { suffix, router, exampleSlug, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } =
    policy.freeModels;
  const { mayApply } = policy;
  const limit = dollars(higherLimitFromUsd);
  return {
    title: "Cargos por un modelo gratuito",
    symptom: "Me cobraron por un modelo gratuito",
    summary: "Averigüe por qué un modelo gratuito le costó créditos o dejó de responder, y qué puede hacer.",
    steps: {
      "which-model": {
        heading: `¿El nombre exacto del modelo termina en «${suffix}»?`,
        receipt: "Modelo",
        body: [
          `Un modelo cuyo nombre tiene esa terminación es gratuito, como \`${exampleSlug}\`. También lo es \`${router}\`, que elige un modelo gratuito.`,
          "El mismo modelo sin ella normalmente se cobra. Use el nombre exacto y revise el que envió su programa.",
        ],
        options: {
          "ends-in-free": { label: `Sí, termina en «${suffix}» o es «${router}»` },
          "no-suffix": { label: `No, no termina en «${suffix}»` },
          "not-sure": { label: "No lo sé con seguridad" },
        },
      },
      "find-model": {
        heading: "Compruebe qué modelo se usó",
        receipt: "Modelo",
        body: [
          `El nombre de una variante gratuita suele terminar en \`${suffix}\`, como \`${exampleSlug}\`.`,
        ],
        actions: [
          { text: "Busque la solicitud cobrada en su página Activity (actividad).", link: "activity" },
          {
            text: "Lea allí o en la página Logs (registros) el nombre exacto del modelo, hasta la última letra.",
            link: "logs",
          },
          { text: "Compárelo con la lista de modelos y precios.", link: "models" },
        ],
        options: {
          "ends-in-free": { label: `Termina en «${suffix}» o es «${router}»` },
          "no-suffix": { label: `No termina en «${suffix}»` },
        },
      },
      "paid-variant": {
        heading: "Esta era la variante de pago del modelo",
        receipt: "Aviso: variante de pago",
        body: [
          `Sin \`${suffix}\` al final, el nombre suele corresponder a la variante de pago, y se le cobra.`,
          `Para evitarlo, copie el nombre exacto con su terminación, como \`${exampleSlug}\`.`,
          "Antes, mire en la lista de modelos: no todos tienen una variante gratuita.",
        ],
        links: ["models"],
        options: {},
      },
      "what-happened": {
        heading: "¿Qué pasó con el modelo gratuito?",
        receipt: "Qué pasó",
        body: [
          `La búsqueda web y la subida de PDF también se cobran en un modelo \`${suffix}\`. Un nombre seguido de \`:online\` busca en la web, y puede costar aparte.`,
          `Los proveedores limitan los modelos gratuitos a unas ${count(requestsPerDay)} solicitudes al día. Con ${limit} o más en créditos, tiene hasta ${count(requestsPerDayWithCredits)}.`,
        ],
        options: {
          plugin: { label: "Me cobraron, y usé búsqueda web o un PDF" },
          "own-key": {
            label: "Me cobraron, y uso mi propia clave de un proveedor",
            hint: "Esto es BYOK («bring your own key», usar su propia clave). El proveedor le cobra entonces aparte.",
          },
          refused: { label: "Rechazaron mis solicitudes", hint: "Suele aparecer el error «429»." },
          charged: { label: "Me cobraron, por ninguno de estos motivos" },
          "not-sure": { label: "Me cobraron, y no sé por qué" },
        },
      },
      "plugin-costs": {
        heading: "Busque costos de plugins en su actividad",
        receipt: "Costos de plugins",
        body: [
          `La búsqueda web y la subida de PDF siguen siendo de pago en un modelo \`${suffix}\`. Solo el modelo es gratuito.`,
          `La búsqueda web puede costar desde ${dollars(mayApply.webSearchFromUsd)} por solicitud. La lectura de PDF puede costar ${dollars(mayApply.pdfUsdPerThousandPages)} por cada mil páginas.`,
        ],
        actions: [
          { text: "Abra las solicitudes cobradas en su página Activity (actividad).", link: "activity" },
          { text: "Mire si el costo viene de la búsqueda web o de un archivo." },
          { text: "Desactive los plugins que no necesita, en su programa o en el chat." },
        ],
        options: {
          "not-explained": { label: "Eso no explica el cargo" },
        },
      },
      "daily-limit": {
        heading: "Los modelos gratuitos tienen un límite diario",
        receipt: "Aviso: límite diario",
        body: [
          `Sus proveedores permiten unas ${count(requestsPerDay)} solicitudes gratuitas al día.`,
          `Según la documentación de OpenRouter, el día es el de UTC. El conteo puede empezar de nuevo a ${hourUtc(mayApply.freeLimitResetHourUtc)}.`,
          `Con ${limit} o más en créditos, tiene hasta ${count(requestsPerDayWithCredits)} al día. Según la documentación de OpenRouter, cuenta todo lo comprado, no el saldo. La página Credits (créditos) muestra sus compras.`,
          "BYOK viene de «bring your own key»: usar su propia clave de un proveedor. La promoción de BYOK da más solicitudes gratuitas a los clientes que reúnen los requisitos. El artículo de soporte de OpenRouter no dice cuáles son.",
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "provider-bill": {
        heading: "Revise quién le hizo el cargo",
        receipt: "Cobro del proveedor",
        body: [
          "Con BYOK (usar su propia clave), es posible que le cobre el proveedor y no OpenRouter.",
          `La promoción da más solicitudes gratuitas solo a los clientes que reúnen los requisitos. Con un uso muy alto puede aplicarse una comisión de BYOK del ${percent(Number(mayApply.byokFeePercent) / 100, 2)}.`,
        ],
        actions: [
          { text: "Abra las solicitudes cobradas en su página Activity (actividad).", link: "activity" },
          { text: "Mire si se hicieron con su propia clave." },
          { text: "Inicie sesión con ese proveedor y compare lo que le cobra con el cargo." },
        ],
        options: {
          "not-explained": { label: "Eso no explica el cargo" },
          "no-own-key": { label: "No tengo ninguna clave propia allí" },
        },
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          `Para la próxima vez: use el nombre exacto con \`${suffix}\` al final y evitará cargos por el modelo.`,
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre este modelo gratuito",
        receipt: "Ticket de soporte",
        body: [
          "Una generación es una respuesta de un modelo. Su identificador empieza por `gen-` y está en sus páginas Activity (actividad) y Logs (registros).",
          "Envíe los identificadores de las que se cobraron por error, o el modelo y el día.",
        ],
        links: ["activity", "logs"],
        options: {},
      },
    },
  };
};
