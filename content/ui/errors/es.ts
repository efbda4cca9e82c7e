import type { Translation } from "@/content/translation";
import type { errorsMessages as english } from "@/content/ui/errors/en";
import { count, dollars, plural } from "../numbers/es";

const requests = (number: number) =>
  plural(number, { one: "# solicitud", many: "# de solicitudes", other: "# solicitudes" });

/** Words of the page that reads errors. Where OpenRouter's own rules are not known for sure, they say "puede". */
export const errorsMessages: Translation<typeof english> = ({ freeModels, mayApply }) => ({
  heading: "Pegue el error que ve",
  intro:
    "JSON, una línea de registro, la salida de un programa: lo que tenga. Le decimos qué significa y qué hacer.",
  label: "El error",
  hint: "Se lee aquí, en su navegador. Las claves y los números de tarjeta se tachan al instante.",
  hintPlain: "Lo lee este servidor, y no lo guarda. No incluya claves ni números de tarjeta.",
  button: "Ver qué significa",
  empty: "Pegue un error, como la respuesta de la API o una línea de su registro.",
  unknown: {
    title: "No conocemos este error",
    meaning:
      "Puede que no tenga nada que ver con un pago. O que falte la parte importante: pegue el texto completo.",
    next: [
      "Busque un número como 402, o una línea que empiece por «error».",
      "O elija su problema en la página de inicio.",
    ],
  },
  read: {
    heading: "Qué contiene",
    status: "Estado HTTP",
    model: "Modelo",
    asked: "Máximo de tokens pedidos",
    afford: "Tokens que se podían pagar",
    generations: "Identificadores de generación",
  },
  errors: {
    "max-tokens": {
      title: "La solicitud podría costar más de lo que tiene",
      meaning:
        "Antes de empezar, OpenRouter comprueba si sus créditos alcanzarían para la respuesta más larga posible. No alcanzaban, aunque la respuesta real puede costar mucho menos.",
      next: [
        "En su programa, ajuste `max_tokens` a lo que necesita.",
        "O revise su saldo y compre créditos.",
        "Es posible que su clave también tenga su propio límite.",
      ],
      open: "Revisar el saldo",
    },
    "key-limit": {
      title: "Esta clave alcanzó su propio límite",
      meaning:
        "Una clave puede tener un límite de gasto, aparte de sus créditos. Con más créditos ese límite no cambia.",
      next: [
        "Aumente o quite el límite en los ajustes de sus claves de API, o use otra clave.",
        "Mire qué lo agotó, si le sorprende.",
      ],
      open: "Ver qué lo agotó",
    },
    budget: {
      title: "Se agotó un límite de gasto",
      meaning:
        "Alguien fijó un límite para la clave, para usted o para todo el espacio de trabajo. Con más créditos no cambia.",
      next: [
        "Pida a quien administra el espacio de trabajo que aumente el límite, o espere a que se reinicie.",
        "Mire qué lo agotó, si le sorprende.",
      ],
      open: "Ver qué lo agotó",
    },
    "never-purchased": {
      title: "La cuenta de esta clave nunca compró créditos",
      meaning:
        "Puede que la clave no sea de la cuenta para la que pagó. Quizá sea de su cuenta personal y no de la organización, o al revés.",
      next: ["Vea en qué cuenta creó la clave.", "Cree una clave en la cuenta que tiene los créditos."],
      open: "Mirar en su otra cuenta",
    },
    "free-day": {
      title: "Las solicitudes de hoy a modelos gratuitos se agotaron",
      meaning: `Sin ${dollars(freeModels.higherLimitFromUsd)} en créditos, son unas ${count(freeModels.requestsPerDay)} solicitudes al día. A partir de ahí, son hasta ${count(freeModels.requestsPerDayWithCredits)}.`,
      next: [
        "Espere al día siguiente. Puede que empiece a la medianoche UTC.",
        "Es posible que los intentos fallidos también cuenten.",
      ],
      open: "Qué significa el límite",
    },
    "free-day-paid": {
      title: "Las solicitudes de hoy a modelos gratuitos se agotaron",
      meaning: `Con créditos son hasta ${requests(freeModels.requestsPerDayWithCredits)} al día, y usted llegó a ese límite.`,
      next: [
        "Espere al día siguiente. Puede que empiece a la medianoche UTC.",
        "O use la variante de pago del modelo.",
      ],
      open: "Qué significa el límite",
    },
    "free-minute": {
      title: "Demasiadas solicitudes a modelos gratuitos en un minuto",
      meaning: `Puede que los modelos gratuitos acepten ${requests(Number(mayApply.freeRequestsPerMinute))} por minuto. Esto no cuesta nada.`,
      next: ["Espere un minuto y haga que su programa deje una pausa entre solicitudes."],
      open: "Cuáles son los límites",
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
    "no-credits-status": {
      title: "402: créditos insuficientes",
      meaning: "La cuenta o la clave no tiene suficientes créditos para esta solicitud.",
      next: [
        "Revise el saldo de la cuenta a la que pertenece la clave.",
        "Compruebe si la clave tiene su propio límite.",
      ],
      open: "Revisar el saldo",
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
      title: "La tarjeta está vencida",
      meaning: "El banco ya no acepta pagos con ella.",
      next: ["Use la tarjeta nueva que le envió su banco, u otra."],
      open: "Buscar el motivo",
    },
    "card-data": {
      title: "Algún dato de la tarjeta no coincide",
      meaning: "El número, la fecha, el código de seguridad o la dirección no eran los que tiene el banco.",
      next: ["Vuelva a escribirlo todo a mano, tal como está en la tarjeta."],
      open: "Buscar el motivo",
    },
    "card-declined": {
      title: "La tarjeta fue rechazada",
      meaning:
        "El motivo está en la lista de códigos, aunque muchas veces es poco claro. El banco quizá sepa más.",
      next: ["Busque el código.", "Pregunte a su banco cuál fue el motivo."],
      open: "Buscar el código",
    },
    "card-declined-only": {
      title: "La tarjeta fue rechazada",
      meaning: "El error no dice por qué. Su banco lo sabe.",
      next: ["Pregunte el motivo a su banco.", "Si junto al error hay un código, péguelo también."],
      open: "Qué preguntar a su banco",
    },
    "management-key": {
      title: "Hace falta una clave de administración (management key). No se trata de dinero",
      meaning:
        "Con una clave común no se pueden ver los créditos, las claves ni la actividad. Los modelos sí se pueden usar.",
      next: ["Cree una clave de administración en sus ajustes y elimínela cuando termine."],
    },
    "bad-key": {
      title: "La clave no se acepta. No se trata de dinero",
      meaning: "La clave es incorrecta, está desactivada, vencida o eliminada, o su programa no la envía.",
      next: [
        "Copie la clave otra vez, sin espacios ni comillas.",
        "Cree una clave nueva si ya no existe.",
        "Si no fue usted quien la desactivó, continúe en «Uso no autorizado».",
      ],
    },
    blocked: {
      title: "La solicitud se bloqueó. No se trata de dinero",
      meaning:
        "La detuvo una regla de su cuenta, un presupuesto de su espacio de trabajo o la revisión del contenido.",
      next: [
        "Mire los ajustes de privacidad y las reglas de protección (guardrails) de su cuenta.",
        "Pregunte a quien administra su espacio de trabajo.",
      ],
    },
    "unknown-model": {
      title: "El nombre del modelo no se conoce, o nadie lo ofrece",
      meaning: `El nombre de una variante gratuita termina en \`${freeModels.suffix}\`. Puede que la hayan retirado, o que sus ajustes de privacidad excluyan a todos los que la ofrecen.`,
      next: ["Compare el nombre con la lista de modelos, letra por letra."],
      open: "Buscar el nombre exacto del modelo",
    },
    "busy-provider": {
      title: "El proveedor del modelo está saturado o no funciona. No se trata de dinero",
      meaning: "OpenRouter le pasó la solicitud, y el proveedor no la respondió bien.",
      next: [
        "Inténtelo de nuevo en un minuto, o use otro modelo.",
        "Mire en su página Activity (actividad) si costó algo.",
      ],
    },
    "too-fast": {
      title: "Demasiadas solicitudes. No se trata de dinero",
      meaning: "Las solicitudes llegaron más rápido de lo que se aceptan.",
      next: [
        "Espere el tiempo que indica `Retry-After`, o un minuto.",
        "Si es un modelo gratuito, puede que se haya alcanzado su límite diario.",
      ],
    },
    timeout: {
      title: "Tardó demasiado. No se trata de dinero",
      meaning: "La respuesta no llegó a tiempo.",
      next: ["Inténtelo de nuevo, con una solicitud más corta o con otro modelo."],
    },
    "server-fault": {
      title: "Algo falló en OpenRouter. No se trata de dinero",
      meaning: "El servidor no pudo hacer lo que se le pidió.",
      next: ["Inténtelo de nuevo en un minuto."],
    },
    "bad-request": {
      title: "La solicitud no es como la API la necesita. No se trata de dinero",
      meaning: "Alguna parte falta, es incorrecta o es demasiado larga.",
      next: ["Compárela con la documentación de la API, o acórtela."],
    },
    "not-found": {
      title: "Lo que se pidió no existe. No se trata de dinero",
      meaning: "La dirección, el modelo o el identificador de la solicitud no se conoce, o ya no existe.",
      next: ["Compárelos con la documentación de la API, letra por letra."],
    },
  },
});
