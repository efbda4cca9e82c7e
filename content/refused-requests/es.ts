import type { Translation } from "../translation";
import { count, dollars, hourUtc, plural } from "../ui/numbers/es";
import type { messages as english } from "./en";

const requests = (number: number) =>
  plural(number, { one: "# solicitud", many: "# de solicitudes", other: "# solicitudes" });

export const messages: Translation<typeof english> = (policy) => {
  const { suffix, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } = policy.freeModels;
  const { freeRequestsPerMinute, freeLimitResetHourUtc, limitResetHourUtc } = policy.mayApply;
  const limit = dollars(higherLimitFromUsd);
  const errors = {
    "payment-required": { label: "«402» o «insufficient credits»" },
    "key-refused": { label: "«401», o no se acepta la clave" },
    forbidden: { label: "«403», o se superó un límite o presupuesto" },
    "too-many": { label: "«429», o demasiadas solicitudes" },
    "something-else": { label: "Otra cosa" },
  };
  const stillRefused = "Siguen rechazando mis solicitudes";
  return {
    title: "Solicitudes rechazadas",
    symptom: "Pagué y rechazan mis solicitudes",
    summary: "Averigüe por qué se rechazan sus solicitudes y cómo resolverlo.",
    steps: {
      "which-error": {
        heading: "¿Qué dice el error?",
        receipt: "Error",
        body: [
          "Lo muestra su programa o su chat. Basta con el número que aparece en él.",
          "Siga los pasos en orden y deténgase en cuanto funcionen sus solicitudes.",
        ],
        options: { ...errors, "nothing-shown": { label: "No veo ningún texto de error" } },
      },
      "find-error": {
        heading: "Busque el texto del error",
        receipt: "Error",
        body: ["Muchos programas lo ocultan tras una frase propia."],
        actions: [
          { text: "Busque en el registro (log) o la consola de su programa un número como 402." },
          {
            text: "Abra la página Logs (registros). Según la documentación de OpenRouter, muestra cada solicitud con su estado.",
            link: "logs",
          },
          { text: "Mire en su página Activity (actividad) si las solicitudes llegaron.", link: "activity" },
        ],
        options: { ...errors, "still-nothing": { label: "No encuentro ninguno" } },
      },
      "which-402": {
        heading: "¿Qué más dice el «402»?",
        receipt: "402",
        body: [
          "Un 402 puede tener varias causas. El texto que acompaña al número dice cuál es.",
          "Según la documentación de OpenRouter, la nombra `limit_source` dentro del error.",
        ],
        options: {
          balance: { label: "«Insufficient credits», o nada más", hint: "`openrouter_credits`" },
          "max-tokens": { label: "«Requires more credits, or fewer max_tokens»" },
          "in-flight": {
            label: "Demasiado al mismo tiempo («in-flight»)",
            hint: "`openrouter_in_flight_budget`",
          },
          "key-limit": { label: "El límite de la clave", hint: "`openrouter_key_limit`" },
          budget: { label: "Un presupuesto del espacio de trabajo o de una regla (guardrail)" },
          "never-bought": { label: "«This account never purchased credits»" },
          "own-provider-key": { label: "Viene del proveedor de mi propia clave" },
        },
      },
      "which-403": {
        heading: "¿Qué más dice el «403»?",
        receipt: "403",
        body: ["Un 403 puede ser un límite agotado. También puede no tener que ver con el pago."],
        options: {
          "key-limit": { label: "«Key limit exceeded»" },
          budget: { label: "Se superó un «budget» o un «spending limit»" },
          "another-reason": {
            label: "Otra cosa",
            hint: "Por ejemplo, condiciones, contenido, región o una dirección.",
          },
        },
      },
      "which-429": {
        heading: "¿De quién era el límite?",
        receipt: "429",
        body: [
          "OpenRouter limita los modelos gratuitos. Los proveedores limitan cualquier modelo.",
          "Según la documentación de OpenRouter, su propio límite trae `X-RateLimit-Limit`; el de un proveedor, no.",
        ],
        options: {
          "free-model": {
            label: "De un modelo gratuito",
            hint: "«free-models-per-day» o «free-models-per-min»",
          },
          provider: { label: "Del proveedor", hint: "«rate-limited upstream» o «Provider returned error»" },
          "says-neither": { label: "No dice ni lo uno ni lo otro" },
        },
      },
      "other-words": {
        heading: "¿De qué trata el error?",
        receipt: "Tema",
        body: [
          "«Provider returned error» lleva otro texto dentro. Ese es el que cuenta.",
          "Según la documentación de OpenRouter, `error_type` dentro del error dice de qué tipo es.",
        ],
        options: {
          "money-words": { label: "De créditos, saldo, pago o un límite" },
          "provider-busy": { label: "El proveedor está saturado, caído o con límite" },
          "provider-money": { label: "De mi propia cuenta en el proveedor" },
          "another-reason": {
            label: "De nada de eso",
            hint: "Por ejemplo, del modelo, la privacidad, la región, las condiciones o un texto demasiado largo.",
          },
        },
      },
      "balance-empty": {
        heading: "Revise el saldo que usan estas solicitudes",
        receipt: "Saldo",
        body: [
          "Una solicitud se rechaza si el saldo es cero o menor, o si no alcanza para ella.",
          "Según la documentación de OpenRouter, un saldo negativo puede bloquear también los modelos gratuitos.",
          "Vuelve a funcionar cuando el saldo es mayor que cero. Esperar no cambia nada.",
        ],
        actions: [
          {
            text: "Abra la página Credits (créditos) de la cuenta en la que se creó la clave.",
            link: "credits",
          },
          { text: "Si está vacía, compre créditos. Primero cubren lo que falta hasta cero." },
          { text: "Vuelva a enviar una solicitud." },
        ],
        options: {
          "just-paid": { label: "Pagué, pero los créditos no aparecen" },
          "card-fails": { label: "Rechazaron mi tarjeta" },
          "has-credits": { label: "Sí tiene créditos" },
          "still-refused": { label: stillRefused },
        },
      },
      "request-too-large": {
        heading: "Reduzca la solicitud",
        receipt: "Tamaño de la solicitud",
        body: [
          "Antes de empezar, debe haber saldo para la respuesta más larga posible. `max_tokens` fija ese máximo.",
          "Cuenta lo que sea menor: su saldo o el límite de la clave.",
          "La respuesta real puede costar mucho menos. Repetir la misma solicitud no ayuda.",
        ],
        actions: [
          { text: "Ajuste `max_tokens` en su programa a lo que necesita." },
          { text: "Acorte el texto que envía o empiece una conversación nueva." },
          { text: "O compre créditos suficientes para toda la solicitud.", link: "credits" },
        ],
        options: { "still-refused": { label: stillRefused } },
      },
      "in-flight-budget": {
        heading: "Espere un momento y envíe menos solicitudes a la vez",
        receipt: "Al mismo tiempo",
        body: [
          "Lo que pueden costar las solicitudes en curso se reserva de su saldo. Su dinero no se ha perdido.",
          "Se libera a medida que terminan. `Retry-After` en el error dice cuántos segundos hay que esperar.",
          "Según la documentación de OpenRouter, afecta a algunas cuentas: las nuevas o las de saldo bajo.",
        ],
        actions: [
          { text: "Espere lo que diga `Retry-After`." },
          { text: "Haga que su programa envíe menos solicitudes al mismo tiempo." },
          { text: "Con más créditos caben más solicitudes a la vez.", link: "credits" },
        ],
        options: {
          "too-large": { label: "Es una sola solicitud", hint: "`weight_exceeds_budget`" },
          "still-refused": { label: stillRefused },
        },
      },
      "key-limit": {
        heading: "Suba el límite de la clave o espere a que se reinicie",
        receipt: "Límite de la clave",
        body: [
          "Una clave puede tener su propio límite. Es un tope, no dinero: más créditos no lo levantan.",
          `Puede reiniciarse a ${hourUtc(limitResetHourUtc)}: cada día, cada lunes o cada mes. Algunos nunca lo hacen.`,
          "Lo que usa con su propia clave de un proveedor puede contar para ese límite.",
        ],
        actions: [
          { text: "Busque la clave en sus ajustes y suba o quite su límite.", link: "keys" },
          { text: "Si la administra otra persona, pídaselo." },
          { text: "Vuelva a enviar una solicitud." },
        ],
        options: {
          surprised: { label: "No sé qué lo agotó" },
          "still-refused": { label: stillRefused },
        },
      },
      "budget-spent": {
        heading: "Pida a un administrador que suba el presupuesto",
        receipt: "Presupuesto",
        body: [
          "Se agotó un presupuesto de su espacio de trabajo, de una regla (guardrail) o de su clave. Más créditos no lo levantan.",
          "El error puede indicar los importes, como `limit_usd` y `spend_usd`.",
          "Se libera en el momento `resets_at`, si el error lo indica, o cuando alguien sube el presupuesto.",
        ],
        actions: [
          { text: "Envíe el error a quien administra su espacio de trabajo u organización." },
          { text: "Pida que suba ese presupuesto, o espere a que se reinicie." },
        ],
        options: {
          surprised: { label: "No sé qué lo agotó" },
          "still-refused": { label: "Ya lo subieron y siguen rechazándolas" },
        },
      },
      "free-limit": {
        heading: "Se alcanzó el límite de solicitudes gratuitas",
        receipt: "Aviso: límite gratuito",
        body: [
          `Son unas ${count(requestsPerDay)} al día, y puede que solo se permitan ${freeRequestsPerMinute} por minuto. El límite por minuto pasa en un minuto.`,
          `Según la documentación de OpenRouter, el día es el de UTC. El conteo puede empezar de nuevo a ${hourUtc(freeLimitResetHourUtc)}.`,
          `Con ${limit} en créditos son hasta ${requests(requestsPerDayWithCredits)} al día. Según esa documentación, cuenta todo lo comprado alguna vez, no el saldo.`,
          "Tener más claves o más cuentas no cambia nada.",
        ],
        links: ["credits"],
        options: {
          "bought-enough": { label: `Compré ${limit} o más y tengo el límite bajo` },
        },
      },
      "never-bought": {
        heading: "Compruebe quién compró los créditos",
        receipt: "Compras",
        body: [
          "El error dice que la cuenta de la clave nunca compró créditos.",
          `Un modelo \`${suffix}\` no necesita compra, pero la búsqueda web y otros extras de pago sí.`,
          "Un regalo o una promoción puede no contar como compra.",
        ],
        actions: [
          {
            text: "Abra la página Credits (créditos) de la cuenta en la que se creó la clave.",
            link: "credits",
          },
          { text: "Compre créditos ahí, o desactive la búsqueda web y otros extras." },
        ],
        options: {
          "did-buy": { label: "Sí compré créditos" },
          "just-paid": { label: "Pagué, pero los créditos no aparecen" },
          "card-fails": { label: "Rechazaron mi tarjeta" },
        },
      },
      "other-account": {
        heading: "Use una clave de la cuenta que tiene los créditos",
        receipt: "Cuenta de la clave",
        body: [
          "Su cuenta personal y cada organización tienen su propio saldo.",
          "Una clave usa el saldo de la cuenta en la que se creó, y ningún otro.",
        ],
        actions: [
          { text: "Cambie entre sus cuentas y mire en cuál están los créditos.", link: "credits" },
          { text: "Cree una clave en esa cuenta y póngala en su programa.", link: "keys" },
          { text: "Reinicie el programa. Puede que aún use la clave anterior." },
        ],
        options: {
          "move-credits": { label: "Quiero los créditos en la otra cuenta" },
          "same-account": { label: "La clave y los créditos están en la misma cuenta" },
        },
      },
      "key-not-accepted": {
        heading: "Cambie la clave de su programa",
        receipt: "Clave",
        body: [
          "OpenRouter no reconoce la clave. Puede estar borrada, desactivada, vencida o mal escrita.",
          "Un 401 no dice nada de sus créditos. Una clave nueva usa los mismos.",
        ],
        actions: [
          { text: "Mire en sus ajustes si la clave existe y está activa.", link: "keys" },
          { text: "Cree una clave nueva y cópiela sin espacios ni comillas." },
          { text: "Póngala en su programa y reinícielo." },
        ],
        options: {
          "not-by-me": {
            label: "Otra persona la desactivó o la usó",
            hint: "Una clave filtrada puede quedar desactivada.",
          },
          "still-refused": { label: "Tampoco se acepta una clave nueva" },
        },
      },
      "provider-limit": {
        heading: "Intente otra vez en un minuto o con otro modelo",
        receipt: "Proveedor",
        body: [
          "Puede que el proveedor del modelo esté saturado o limite lo que acepta. Más créditos no lo cambian.",
          "Cuándo vuelve depende del proveedor. `Retry-After` puede decir los segundos.",
        ],
        actions: [
          { text: "Espere lo que diga `Retry-After`, o un minuto." },
          { text: "Haga que su programa deje pausas entre las solicitudes." },
          { text: "O use otro modelo, u otro proveedor del mismo.", link: "models" },
        ],
        options: { "still-refused": { label: "Ya probé todo eso" } },
      },
      "provider-account": {
        heading: "Revise su propia cuenta en el proveedor",
        receipt: "Cuenta del proveedor",
        body: [
          "Con su propia clave de un proveedor (BYOK), es ese proveedor quien le cobra.",
          "Puede rechazar solicitudes si su cuenta allí está vacía. Los créditos de OpenRouter no ayudan.",
          "Vuelve a funcionar cuando esa cuenta tiene saldo otra vez.",
        ],
        actions: [
          { text: "Inicie sesión con ese proveedor y mire su saldo allí." },
          { text: "Pague allí, o quite en OpenRouter su clave del proveedor." },
        ],
        options: {
          "no-own-key": { label: "No añadí ninguna clave propia" },
          "still-refused": { label: stillRefused },
        },
      },
      "not-about-money": {
        heading: "Este error puede tener una causa distinta del pago",
        receipt: "Aviso: otra causa",
        body: [
          "Puede deberse a un ajuste, al modelo o a la propia solicitud. Más créditos quizá no ayuden.",
          "«No allowed providers» o «no endpoints»: amplíe sus ajustes de proveedores y privacidad, o use otro modelo.",
          "Condiciones, contenido o región: use otro modelo. Esperar no ayuda.",
          "Demasiado larga, o nombre desconocido: acorte la solicitud y compare el nombre del modelo con la lista.",
          "«Management key» o una dirección no permitida: pregunte a quien administra la clave.",
        ],
        links: ["models", "faq", "community"],
        options: { "money-after-all": { label: "Sí habla de créditos o de un límite" } },
      },
      "to-missing-credits": {
        heading: "Primero, busquemos los créditos",
        receipt: "Créditos que faltan",
        body: ["Seguimos con los créditos que faltan y conservamos sus respuestas."],
        options: {},
      },
      "to-declined-card": {
        heading: "Primero, resolvamos el pago",
        receipt: "Tarjeta rechazada",
        body: ["Seguimos con la tarjeta rechazada y conservamos sus respuestas."],
        options: {},
      },
      "to-unexpected-charges": {
        heading: "Averigüe qué lo agotó",
        receipt: "Cargos inesperados",
        body: ["Seguimos con los cargos inesperados y conservamos sus respuestas."],
        options: {},
      },
      "to-unauthorized-use": {
        heading: "Primero, proteja su cuenta",
        receipt: "Uso no autorizado",
        body: ["Seguimos con el uso no autorizado y conservamos sus respuestas."],
        options: {},
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          "Para la próxima vez: active las alertas de gasto y fije un límite razonable de solicitudes para cada proyecto.",
          "Si está disponible, la recarga automática (auto top-up) evita interrupciones. Elija con cuidado su umbral: el saldo que activa la compra.",
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre las solicitudes rechazadas",
        receipt: "Ticket de soporte",
        body: [
          "El equipo de soporte busca la solicitud y le dice qué la rechazó. El error basta para empezar.",
          "Según la documentación de OpenRouter, la página Logs (registros) muestra cada solicitud. Su identificador empieza por `gen-`; puede que una rechazada no tenga.",
        ],
        links: ["logs"],
        options: {},
      },
    },
  };
};
