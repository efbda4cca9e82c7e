import { policy } from "@/content/policy";
import type { Translation } from "@/content/translation";
import type { lookupMessages as english } from "@/content/ui/lookup/en";
import { listed, plural } from "../numbers/es";

const { freeModels } = policy;

/** Words around looking things up at OpenRouter. Loaded with the panel. */
export const lookupMessages: Translation<typeof english> = {
  intro:
    "Esta página puede consultar su cuenta para que no tenga que hacerlo usted. Las opciones de respuesta siguen ahí.",
  nothingNeeded: "Para esto no hace falta ninguna clave.",
  where: {
    direct:
      "Su navegador envía la clave a OpenRouter y a nadie más. Se queda en la memoria de esta pestaña hasta que la borre o salga.",
    relay:
      "Su navegador envía la clave a este servidor, que la pasa a OpenRouter. No guarda ni registra nada.",
  },
  key: {
    label: "Su clave de API de OpenRouter",
    management:
      "Una parte de esto necesita una clave de administración (management key). Créela en sus ajustes de OpenRouter y elimínela cuando termine.",
    ordinary: "Sirve cualquier clave de la cuenta. Lo más seguro es una nueva que elimine después.",
    show: "Mostrar",
    hide: "Ocultar",
    check: "Consultar",
    again: "Consultar otra vez",
    other: "Usar otra clave",
    forget: "Borrar la clave de aquí",
    forgotten:
      "La clave se borró de aquí, junto con lo que se consultó con ella. Ahora puede eliminarla en OpenRouter.",
    problems: {
      empty: "Primero pegue una clave. Empieza por «sk-or-».",
      "too-long": "Eso es demasiado largo para una clave. Copie solo la clave.",
      "cut-off": "Eso es solo una parte de una clave. Cópiela completa.",
      hidden:
        "Esa es la forma corta que muestra una lista. La clave completa se muestra una vez, al crearla.",
      "not-a-key": "Esa no es una clave de OpenRouter. Las suyas empiezan por «sk-or-».",
      openai: "Parece una clave de OpenAI. Una clave de OpenRouter empieza por «sk-or-».",
      anthropic: "Parece una clave de Anthropic. Una clave de OpenRouter empieza por «sk-or-».",
      google: "Parece una clave de Google. Una clave de OpenRouter empieza por «sk-or-».",
      groq: "Parece una clave de Groq. Una clave de OpenRouter empieza por «sk-or-».",
      xai: "Parece una clave de xAI. Una clave de OpenRouter empieza por «sk-or-».",
      "hugging-face": "Parece un token de Hugging Face. Una clave de OpenRouter empieza por «sk-or-».",
      github: "Parece un token de GitHub. Una clave de OpenRouter empieza por «sk-or-».",
    },
  },
  subject: {
    model: "Nombre exacto del modelo",
    noModel: `Escriba el nombre del modelo, por ejemplo ${freeModels.exampleSlug}.`,
    generation: "Identificador de una generación, de su página Logs (registros) o Activity (actividad)",
    noGeneration: "Escriba un identificador que empiece por «gen-».",
  },
  asking: "Consultando a OpenRouter…",
  found: (titles) => `Más abajo está lo que se encontró: ${listed(titles)}.`,
  foundNothing: "No se pudo consultar nada. Más abajo está el motivo.",
  via: {
    direct: "Se consultó a OpenRouter desde su navegador.",
    relay: "Se consultó a OpenRouter a través de este servidor.",
  },
  offerRelay: "Probar a través de este servidor",
  offerDirect: "Consultar otra vez desde el navegador",
  relayNote:
    "Este servidor puede consultar por usted, hasta que vuelva a cambiarlo o salga. Transmite su clave, y no guarda ni registra nada de ella.",
  partly: "La respuesta ha cambiado de formato, así que aquí puede faltar algo.",
  setup: "Esta página no pudo averiguar dónde consultar. Inténtelo de nuevo, o elija usted una respuesta.",
  speaks: "Esto apunta a esta respuesta:",
  arrived: "Sus créditos llegaron.",
  watching: "Seguimos mirando mientras espera. No hace falta que vuelva a cargar la página.",
  titles: {
    key: "La clave",
    credits: "Créditos",
    keys: "Claves",
    activity: "Los últimos 30 días",
    generation: "La generación",
    models: "El modelo",
    status: "Página de estado de OpenRouter",
  },
  lines: {
    label: "Nombre de la clave",
    limit: "Límite de la clave",
    noLimit: "Ninguno",
    left: "Queda del límite",
    limitReset: "El límite se reinicia",
    budgetLeft: {
      workspace: "Queda del presupuesto del espacio de trabajo",
      member: "Queda de su presupuesto en el espacio de trabajo",
      key: "Queda de un presupuesto de la clave",
      other: "Queda de un presupuesto por encima de la clave",
    },
    budgetReset: "El presupuesto se reinicia",
    never: "Nunca por sí solo",
    resets: { daily: "Cada día", weekly: "Cada semana", monthly: "Cada mes" },
    used: "Usado con esta clave",
    usedToday: "Usado hoy (UTC)",
    expires: "Vence",
    account: "Pertenece a",
    organization: "Una organización",
    personal: "Una cuenta personal",
    freeToday: "Solicitudes gratuitas de hoy",
    ofLimit: (used, limit) => `${used} de ${limit}`,
    bought: "Comprado o recibido desde el inicio",
    usedEver: "Usado desde el inicio",
    balance: "Saldo",
    total: "En total",
    requests: (number) =>
      plural(number, { one: "# solicitud", many: "# de solicitudes", other: "# solicitudes" }),
    model: "Modelo",
    cost: "Costo",
    costHere: "Costo en OpenRouter",
    costThere: "Costo en el proveedor, aproximado",
    ownKey: "Clave propia de un proveedor",
    search: "Búsqueda web",
    yes: "Sí",
    no: "No",
    when: "Cuándo",
    price: "Precio por millón de tokens",
    inAndOut: (input, output) => `${input} de entrada, ${output} de salida`,
    free: "Gratuito",
  },
  says: {
    keyTaken: "OpenRouter acepta esta clave. Esta respuesta no dice qué saldo tiene la cuenta.",
    keyCap: (left) =>
      `A su límite o presupuesto le quedan ${left}. Es un tope, no dinero: cuenta lo que sea menor, el límite o el saldo.`,
    beginsAnew: (moment, utc) => `Se reinicia: ${moment} (${utc}).`,
    neverAnew: "Nunca se reinicia por sí solo.",
    budgetUsedUp: {
      workspace:
        "El presupuesto del espacio de trabajo se agotó. Más créditos no lo levantan: pueden subirlo sus administradores.",
      member:
        "Su presupuesto en el espacio de trabajo se agotó. Más créditos no lo levantan: pueden subirlo los administradores.",
      key: "Un presupuesto de esta clave se agotó. Más créditos no lo levantan: puede subirlo quien administra la clave.",
      other:
        "Un presupuesto por encima de esta clave se agotó. Más créditos no lo levantan: puede subirlo un administrador.",
    },
    keyManagement:
      "Es una clave de administración. Sirve para administrar la cuenta y no puede usar modelos.",
    keyExpired: "La clave está vencida. Cree una nueva en la cuenta que tiene los créditos.",
    keyUsedUp:
      "La clave alcanzó su propio límite. Con más créditos no cambia: aumente el límite o use otra clave.",
    freeUsedUp: (reset) =>
      `Las solicitudes gratuitas de hoy se agotaron. Es posible que el conteo vuelva a empezar a esta hora: ${reset}.`,
    creditsUnclear:
      "La respuesta fue 0 y 0. Algunas cuentas responden así a una clave normal, tengan lo que tengan. Use una clave de administración (management key), o mire la página Credits (créditos).",
    creditsLeft: (left) => `Hay ${left} en esta cuenta.`,
    creditsCapped: (cap) =>
      `Con la clave consultada se pueden usar ${cap} de eso como máximo: su límite o presupuesto es menor.`,
    creditsLocked: "Con la clave consultada no se puede usar nada de eso: su límite o presupuesto se agotó.",
    creditsNone: "No queda nada en esta cuenta.",
    creditsNegative: "El saldo está por debajo de cero. Eso puede bloquear también los modelos gratuitos.",
    creditsCompare:
      "Una compra cubre primero lo que está por debajo de cero, y puede haberse gastado ya. Compare lo comprado o recibido con lo que pagó.",
    keysTick: "Marque cada clave que no conozca y desactívela en OpenRouter. El ticket mencionará esa clave.",
    keysNote:
      "Estas son las claves de su espacio de trabajo (workspace) predeterminado, primero las más nuevas.",
    keysDisabled: "desactivada",
    keysNone: "Su espacio de trabajo predeterminado no tiene claves.",
    keysMore: "Puede haber más claves que estas. La página de claves de OpenRouter las muestra todas.",
    keyLine: (used, today) => `${used} en total, ${today} hoy`,
    activityNone: "No se usó nada en los últimos 30 días. El día de hoy no se cuenta.",
    activityNote: "Los días son UTC. El día de hoy no se cuenta.",
    generationFree: "No costó nada.",
    generationOwnKey: "Se hizo con su propia clave de un proveedor. OpenRouter no cobró nada por ella.",
    generationOwnKeyFee: (cost) =>
      `Se hizo con su propia clave de un proveedor. OpenRouter cobró por ella ${cost}.`,
    providerBills: (cost) => `La cobra el proveedor: unos ${cost}.`,
    providerBillsToo: "El proveedor la cobra aparte. El importe no está en esta respuesta.",
    generationEmpty:
      "No tiene contenido o terminó con un error. Según la documentación de OpenRouter, no debería cobrarse: puede reclamarla.",
    generationTake: "Añadir su identificador al ticket",
    generationTaken: "Su identificador está en el ticket.",
    modelFree: (slug) => `${slug} es gratuito.`,
    modelOnline: "Con «:online» busca en la web, y eso se cobra aparte, también con un modelo gratuito.",
    modelPaid: (slug) => `${slug} no es gratuito.`,
    modelTwin: (slug) => `Su variante gratuita es ${slug}.`,
    modelUnknown: (slug) => `Ningún modelo se llama ${slug}.`,
    modelNearest: "¿Quiso decir alguno de estos?",
    statusNone: "La página de estado no indica ningún incidente en los últimos dos días.",
    statusSome: "La página de estado indica estos incidentes de los últimos dos días:",
  },
  failures: {
    "bad-request": {
      what: "400: OpenRouter no entendió la consulta.",
      next: "Revise el nombre o el identificador que escribió y consulte otra vez.",
    },
    forbidden: {
      what: "403: esta clave no puede consultar eso. Los créditos, las claves y la actividad necesitan una clave de administración (management key).",
      next: "Cree una clave de administración en sus ajustes de OpenRouter, úsela aquí y después elimínela.",
    },
    address: {
      what: "OpenRouter acepta esta clave solo desde ciertas direcciones de red, y esta no está en la lista.",
      next: "Pida a quien administra la clave que la añada, o use otra clave. Una consulta a través de este servidor viene de otra dirección, que puede no estar tampoco en la lista.",
    },
    "not-found": {
      what: "404: OpenRouter no lo conoce.",
      next: "Use una clave de la cuenta que hizo la solicitud y copie el identificador completo. Uno nuevo puede tardar un minuto.",
    },
    slow: {
      what: "408: OpenRouter dejó la consulta sin respuesta.",
      next: "Consulte otra vez en un minuto, o elija usted una respuesta.",
    },
    server: {
      what: "Algo falló en OpenRouter. No tiene nada que ver con su pago.",
      next: "Consulte otra vez en un minuto, o elija usted una respuesta.",
    },
    other: {
      what: "OpenRouter respondió con un estado que aquí no se conoce.",
      next: "Elija usted una respuesta. Las opciones de arriba siempre funcionan.",
    },
    "not-json": {
      what: "Llegó una página web en lugar de datos. Puede que haya de por medio un cortafuegos (firewall) o una página de inicio de sesión.",
      next: "Pruebe con otra red, o elija usted una respuesta.",
    },
    redirect: {
      what: "La respuesta remite a otra dirección, y su clave no debe ir allí. Puede que haya de por medio un cortafuegos (firewall) o una página de inicio de sesión.",
      next: "Pruebe con otra red, o elija usted una respuesta.",
    },
    broken: {
      what: "Llegó una respuesta, pero se cortó o era demasiado larga para leerla.",
      next: "Consulte otra vez en un minuto, o elija usted una respuesta.",
    },
    unreadable: {
      what: "OpenRouter respondió, pero en un formato que aquí no se puede leer.",
      next: "Elija usted una respuesta. Las opciones de arriba siempre funcionan.",
    },
    timeout: {
      what: "No llegó ninguna respuesta a tiempo.",
      next: "Consulte otra vez en un minuto, o elija usted una respuesta.",
    },
    offline: {
      what: "No hay conexión.",
      next: "Consulte otra vez cuando vuelva la conexión. Mientras tanto, puede elegir una respuesta.",
    },
    unreachable: {
      what: "Desde aquí no se puede llegar a OpenRouter.",
      next: "Revise su conexión, o elija usted una respuesta.",
    },
    blocked: {
      what: "OpenRouter está disponible, pero su navegador no puede leer su respuesta.",
      next: "Elija usted una respuesta. Las opciones de arriba siempre funcionan.",
    },
    "relay-off": {
      what: "Este servidor no consulta a OpenRouter por usted.",
      next: "Elija usted una respuesta. Las opciones de arriba siempre funcionan.",
    },
    "relay-busy": {
      what: "Este servidor acaba de consultar a OpenRouter muchas veces.",
      next: "O elija usted una respuesta. Las opciones de arriba siempre funcionan.",
    },
  },
  retryIn: (seconds) =>
    plural(seconds, {
      one: "Espere # segundo y consulte otra vez.",
      many: "Espere # de segundos y consulte otra vez.",
      other: "Espere # segundos y consulte otra vez.",
    }),
  retryInMinutes: (minutes) =>
    plural(minutes, {
      one: "Espere # minuto y consulte otra vez.",
      many: "Espere # de minutos y consulte otra vez.",
      other: "Espere # minutos y consulte otra vez.",
    }),
  goOn: "Ir al paso para esto",
  /** What the relay says for itself. */
  relay: {
    off: { title: "Aquí no", detail: "Este servidor no hace esa consulta." },
    forbidden: { title: "Desde ahí no", detail: "Solo puede consultar una página de este sitio." },
    malformed: { title: "No se puede leer", detail: "Envíe una clave y un identificador como JSON." },
    busy: { title: "Demasiadas consultas", detail: "Espere un minuto y consulte otra vez." },
    "too-late": { title: "Demasiado tarde", detail: "OpenRouter no respondió a tiempo." },
    unreachable: { title: "Sin acceso", detail: "No se pudo llegar a OpenRouter." },
    broken: { title: "Incompleta", detail: "La respuesta de OpenRouter se cortó o era demasiado larga." },
  },
};
