import type { Translation } from "@/content/translation";
import type { errorsMessages as english } from "@/content/ui/errors/en";
import { count, dollars, plural } from "../numbers/es";

const requests = (number: number) =>
  plural(number, { one: "# solicitud", many: "# de solicitudes", other: "# solicitudes" });

/** Where OpenRouter's own rules are not known for sure, they say "puede", or who says it. */
export const errorsMessages: Translation<typeof english> = ({ freeModels, mayApply }) => ({
  heading: "Pegue el error que ve",
  intro:
    "JSON, una línea de registro, la salida de un programa: lo que tenga. Le decimos qué significa y qué hacer.",
  unknown: {
    title: "No conocemos este error",
    meaning:
      "Puede que no tenga nada que ver con un pago. O que falte la parte importante: pegue el texto completo.",
    next: ["Busque un número como 402, o una línea que empiece por «error»."],
  },
  notMoney: "No es un problema de pago.",
  comesBack: (moment) => `Cuándo podrían aceptarse solicitudes de nuevo: ${moment}.`,
  cameBack: (moment) => `La espera terminó: ${moment}. Pruebe otra vez ahora.`,
  read: {
    heading: "Qué contiene",
    status: "Estado HTTP",
    model: "Modelo",
    tokensAsked: "Máximo de tokens pedidos",
    tokensAffordable: "Tokens que se podían pagar",
    limitUsd: "Límite",
    spentUsd: "Gastado de ese límite",
    remainingUsd: "Lo que queda de ese límite",
    requestsLimit: "Solicitudes permitidas",
    requestsLeft: "Solicitudes que quedan",
    contextTokens: "Tokens que admite el modelo",
    retryAfterSeconds: "Segundos de espera",
    code: "Código de rechazo",
    generations: "Identificadores de generación",
  },
  errors: {
    "in-flight": {
      title: "Hay demasiado en curso a la vez para su saldo",
      meaning:
        "Su saldo es mayor que cero. Lo que pueden costar las solicitudes en curso se reserva hasta que terminan.",
      next: [
        "Espere lo que indique `Retry-After` y pruebe otra vez.",
        "Envíe menos solicitudes a la vez.",
        "Con más créditos puede haber más en curso.",
      ],
      open: "Qué se reserva y cuándo vuelve",
    },
    "request-too-large": {
      title: "Esta solicitud es demasiado grande para lo que puede estar en curso",
      meaning: "Enviarla otra vez no ayuda. Tiene que ser más pequeña, o el saldo mayor.",
      next: ["Baje `max_tokens` o acorte el texto.", "Con más créditos una solicitud puede reservar más."],
      open: "Hacer más pequeña la solicitud",
    },
    "max-tokens": {
      title: "La solicitud podría costar más de lo que tiene",
      meaning:
        "Antes de empezar, OpenRouter comprueba si sus créditos alcanzan para la respuesta más larga posible. No alcanzaban, aunque la respuesta real puede costar mucho menos.",
      next: [
        "En su programa, ajuste `max_tokens` a lo que necesita.",
        "O revise su saldo y compre créditos.",
        "Es posible que su clave también tenga su propio límite.",
      ],
      open: "Hacer más pequeña la solicitud",
    },
    "token-cap": {
      title: "La solicitud tiene más tokens de los que permiten sus créditos",
      meaning: "La documentación de OpenRouter dice que este tope depende de sus créditos.",
      next: ["Acorte el texto o baje `max_tokens`.", "O compre créditos."],
      open: "Hacer más pequeña la solicitud",
    },
    "key-limit": {
      title: "Esta clave alcanzó su propio límite",
      meaning:
        "Una clave puede tener un límite de gasto, aparte de sus créditos. Con más créditos ese límite no cambia.",
      next: [
        "Aumente o quite el límite en los ajustes de sus claves de API, o use otra clave.",
        "Si no es usted, puede cambiarlo quien administra la clave.",
      ],
      open: "Aumentar el límite o esperar",
    },
    budget: {
      title: "Se agotó un presupuesto",
      meaning:
        "Alguien lo fijó para la clave, para usted o para todo el espacio de trabajo. Con más créditos no cambia.",
      next: ["Puede aumentarlo un administrador de su organización.", "O espere a que se reinicie."],
      open: "Quién lo cambia y cuándo vuelve",
    },
    "never-purchased": {
      title: "La cuenta de esta clave nunca compró créditos",
      meaning:
        "Puede que la clave no sea de la cuenta para la que pagó. Quizá sea de su cuenta personal y no de la organización, o al revés.",
      next: ["Vea en qué cuenta creó la clave.", "Cree una clave en la cuenta que tiene los créditos."],
      open: "Encontrar la cuenta correcta",
    },
    "free-day": {
      title: "Las solicitudes de hoy a modelos gratuitos se agotaron",
      meaning: `Son unas ${count(freeModels.requestsPerDay)} solicitudes al día. Con ${dollars(freeModels.higherLimitFromUsd)} o más en créditos son hasta ${count(freeModels.requestsPerDayWithCredits)}; según la documentación de OpenRouter, cuenta todo lo que compró alguna vez.`,
      next: [
        "Espere al día siguiente. La documentación de OpenRouter dice que el día es el día UTC.",
        "Más claves o cuentas no cambian nada.",
      ],
      open: "Qué significa el límite",
    },
    "free-day-paid": {
      title: "Las solicitudes de hoy a modelos gratuitos se agotaron",
      meaning: `Con créditos son hasta ${requests(freeModels.requestsPerDayWithCredits)} al día, y usted llegó a ese límite.`,
      next: [
        "Espere al día siguiente. La documentación de OpenRouter dice que el día es el día UTC.",
        "O use la variante de pago del modelo.",
      ],
      open: "Qué significa el límite",
    },
    "free-minute": {
      title: "Demasiadas solicitudes a modelos gratuitos en un minuto",
      meaning: `Puede que los modelos gratuitos acepten solo ${requests(Number(mayApply.freeRequestsPerMinute))} por minuto.`,
      next: ["Espere un minuto y haga que su programa deje una pausa entre solicitudes."],
      open: "Cuáles son los límites",
    },
    "crypto-api-gone": {
      title: "Ya no se pueden comprar créditos con criptomonedas a través de la API",
      meaning: "Esa forma se eliminó.",
      next: ["Compre en la página de créditos: también ofrece criptomonedas."],
    },
    "no-credits": {
      title: "Se agotaron sus créditos, o los de la clave",
      meaning:
        "La cuenta de esta clave no tiene suficientes créditos. Un saldo por debajo de cero puede bloquear también los modelos gratuitos.",
      next: [
        "Revise el saldo de la cuenta a la que pertenece la clave.",
        "Si acaba de pagar, es posible que los créditos aún no hayan llegado.",
      ],
      open: "Revisar el saldo",
    },
    "program-no-credits": {
      title: "Su programa dice que se agotaron los créditos",
      meaning:
        "Son palabras del propio programa para un pago rechazado. Pueden ocultar lo que dijo de verdad el servicio.",
      next: [
        "Vea en los ajustes del programa qué servicio usa y con qué clave.",
        "Si es OpenRouter, revise el saldo de la cuenta de la clave.",
      ],
      open: "Averiguar qué límite fue",
    },
    "payment-required": {
      title: "402: no alcanzó el saldo o un límite",
      meaning: "Puede ser el saldo, el tamaño de la solicitud, el límite de la clave o un presupuesto.",
      next: ["Busque el texto junto al número: dice cuál es.", "Péguelo completo para saber más."],
      open: "Averiguar cuál es",
    },
    "provider-account": {
      title: "La cuenta de su propia clave de proveedor no lo permite",
      meaning:
        "La respuesta viene del proveedor. Con una clave propia (BYOK), su factura y sus límites son de usted.",
      next: ["Revise su saldo en ese proveedor.", "Los créditos de OpenRouter no ayudan aquí."],
      open: "Revisar su cuenta en el proveedor",
    },
    "provider-key": {
      title: "El proveedor no acepta su propia clave",
      meaning: "La respuesta viene del proveedor y se refiere a una clave propia (BYOK).",
      next: ["Compare esa clave con la del proveedor, o quítela de sus ajustes."],
    },
    "provider-limit": {
      title: "El proveedor del modelo está ocupado o limita las solicitudes",
      meaning: "OpenRouter pasó la solicitud y el proveedor no la aceptó.",
      next: ["Pruebe otra vez en un minuto, o use otro modelo o proveedor."],
      open: "Qué ayuda",
    },
    "provider-error": {
      title: "El proveedor del modelo respondió con un error",
      meaning: "Cuál es lo dice un texto interior, que suele llamarse `raw`. Aquí falta, o no lo conocemos.",
      next: ["Pegue el error completo, con lo que hay tras `metadata`.", "O pruebe otro proveedor."],
      open: "Averiguar de qué se trata",
    },
    country: {
      title: "El proveedor no da servicio en este país",
      meaning:
        "El proveedor del modelo no acepta solicitudes desde el lugar de donde vino esta. Esperar no ayuda.",
      next: ["Use un modelo de otro proveedor."],
    },
    terms: {
      title: "Las condiciones del proveedor bloquean esta solicitud",
      meaning: "El proveedor no la acepta por sus propias reglas. Esperar no ayuda.",
      next: ["Cambie la solicitud, o use un modelo de otro proveedor."],
    },
    flagged: {
      title: "El contenido de la solicitud se marcó como problemático",
      meaning: "Una revisión del contenido la detuvo.",
      next: ["Cambie la solicitud, o use otro modelo."],
    },
    "no-providers": {
      title: "Sus ajustes no dejan ningún proveedor para este modelo",
      meaning:
        "El modelo se ofrece, pero no lo ofrece ninguno de los proveedores que permiten su solicitud o sus ajustes.",
      next: ["Permita más proveedores en la solicitud, o en sus ajustes de proveedores y privacidad."],
    },
    "data-policy": {
      title: "Sus ajustes de privacidad o una regla no dejan a nadie que ofrezca este modelo",
      meaning: "Una regla de su cuenta o espacio de trabajo excluye a todos sus proveedores.",
      next: [
        "Revise los ajustes de privacidad de su cuenta.",
        "Pregunte a quien administra el espacio de trabajo.",
      ],
    },
    "address-not-allowed": {
      title: "La clave no se puede usar desde esta dirección de internet",
      meaning: "En su lista de direcciones permitidas no está aquella desde la que vino la solicitud.",
      next: ["Añada la dirección a la lista de la clave, o llame desde una que esté en ella."],
    },
    "management-key": {
      title: "Hace falta una clave de administración (management key)",
      meaning:
        "Con una clave normal no se pueden ver los créditos, las claves ni la actividad. Los modelos sí se pueden usar.",
      next: ["Cree una clave de administración en sus ajustes y elimínela cuando termine."],
    },
    forbidden: {
      title: "403: la solicitud no está permitida",
      meaning: "Puede ser un presupuesto agotado, una regla de su espacio de trabajo o el contenido.",
      next: ["Busque el texto junto al número: dice cuál es.", "Péguelo completo para saber más."],
      open: "Averiguar cuál es",
    },
    "bad-key": {
      title: "La clave no se acepta",
      meaning: "La clave es incorrecta, está desactivada, vencida o eliminada, o su programa no la envía.",
      next: [
        "Copie la clave otra vez, sin espacios ni comillas.",
        "Cree una clave nueva si ya no existe.",
        "Si no fue usted quien la desactivó, quizá otra persona la usó.",
      ],
      open: "Reemplazar la clave",
    },
    "no-feature": {
      title: "Ningún proveedor de este modelo puede hacer lo que se pidió",
      meaning: "La solicitud pide herramientas, imágenes u otra función que no se ofrece con el modelo.",
      next: ["Desactive esa función, o use un modelo que la tenga."],
    },
    "unknown-free-model": {
      title: "Nadie ofrece este modelo gratuito",
      meaning: `El nombre de una variante gratuita suele terminar en \`${freeModels.suffix}\`. Puede que se haya retirado, o que el nombre tenga un error.`,
      next: ["Compare el nombre con la lista de modelos, letra por letra."],
      open: "Buscar el nombre exacto del modelo",
    },
    "unknown-model": {
      title: "El nombre del modelo no se conoce, o nadie lo ofrece",
      meaning: "El nombre tiene un error, el modelo se retiró o sus ajustes no dejan a nadie que lo ofrezca.",
      next: ["Compare el nombre con la lista de modelos, letra por letra."],
    },
    "too-long": {
      title: "La solicitud es más larga de lo que admite el modelo",
      meaning: "El texto y la respuesta juntos son más de lo que cabe.",
      next: ["Acorte la conversación, baje `max_tokens` o use un modelo que admita más."],
    },
    "too-fast": {
      title: "429: demasiadas solicitudes",
      meaning:
        "Llegaron más rápido de lo que se aceptan. Puede ser el límite de los modelos gratuitos, o el del proveedor.",
      next: ["Espere lo que indique `Retry-After`, o un minuto.", "Busque el texto junto al número."],
      open: "Averiguar de quién es el límite",
    },
    unavailable: {
      title: "El modelo o su proveedor no está disponible",
      meaning: "OpenRouter no recibió una respuesta válida del proveedor.",
      next: [
        "Pruebe otra vez en un minuto, o use otro modelo.",
        "Mire en su página de actividad si costó algo.",
      ],
    },
    timeout: {
      title: "Tardó demasiado",
      meaning: "La respuesta no llegó a tiempo.",
      next: [
        "Pruebe otra vez, con una solicitud más corta u otro modelo.",
        "Mire en su página de actividad si costó algo.",
      ],
    },
    "server-fault": {
      title: "Algo falló en el servidor",
      meaning: "No pudo hacer lo que se le pidió.",
      next: ["Pruebe otra vez en un minuto."],
    },
    "bad-request": {
      title: "La solicitud no tiene el formato que espera la API",
      meaning: "Una parte falta, es incorrecta o es demasiado larga.",
      next: ["Compárela con la documentación de la API, o acórtela."],
    },
    "not-found": {
      title: "Lo que se pidió no está",
      meaning: "La dirección, el modelo o el identificador no se conoce, o ya no existe.",
      next: ["Compárelos con la documentación de la API, letra por letra."],
    },
    "other-service-money": {
      title: "Este error es de {service}, no de OpenRouter",
      meaning:
        "Se refiere a su cuenta, un límite o un pago en {service}. Los créditos de OpenRouter no ayudan.",
      next: [
        "Revise su saldo y sus límites en {service}.",
        "Si quería usar OpenRouter, compruebe qué servicio y qué clave usa su programa.",
      ],
    },
    "other-service": {
      title: "Este error es de {service}, no de OpenRouter",
      meaning: "OpenRouter no tiene que ver con él, así que la ayuda tiene que venir de {service}.",
      next: [
        "Búsquelo en la documentación de {service}.",
        "Si quería usar OpenRouter, compruebe qué servicio y qué clave usa su programa.",
      ],
    },
    "bank-confirm": {
      title: "Su banco quiere que confirme el pago",
      meaning: "Hace falta comprobar que es usted, en la aplicación de su banco o con un código.",
      next: ["Vuelva a pagar y confírmelo cuando su banco se lo pida."],
      open: "Qué decirle a su banco",
    },
    "bank-fraud": {
      title: "Su banco quiere confirmar que es usted",
      meaning: "Al banco le pareció inusual el pago y lo detuvo.",
      next: ["Confirme el pago con su banco y vuelva a pagar."],
      open: "Qué decirle a su banco",
    },
    "bank-international": {
      title: "La tarjeta no permite este tipo de pago",
      meaning: "El banco no acepta pagos a otros países con esta tarjeta.",
      next: ["Active los pagos internacionales de la tarjeta y vuelva a pagar."],
      open: "Activarlos",
    },
    "card-expired": {
      title: "La tarjeta está vencida (caducada)",
      meaning: "El banco ya no acepta pagos con ella.",
      next: ["Use la tarjeta nueva que le envió su banco, u otra."],
      open: "Seguir con esta tarjeta",
    },
    "card-data": {
      title: "Algún dato de la tarjeta no coincide",
      meaning: "El número, la fecha, el código de seguridad o la dirección no eran los que tiene el banco.",
      next: ["Vuelva a escribirlo todo a mano, tal como está en la tarjeta."],
      open: "Seguir con esta tarjeta",
    },
    "card-declined": {
      title: "La tarjeta fue rechazada",
      meaning: "El banco dio un código, aunque muchas veces es poco claro. Quizá sepa más.",
      next: ["Si eso no ayuda, pregunte a su banco cuál fue el motivo."],
      open: "Seguir con esta tarjeta",
    },
    "card-declined-only": {
      title: "La tarjeta fue rechazada",
      meaning: "El error no dice por qué. Su banco lo sabe.",
      next: ["Pregunte el motivo a su banco.", "Si junto al error hay un código, péguelo también."],
      open: "Qué preguntar a su banco",
    },
  },
});
