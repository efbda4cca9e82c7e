import type { Translation } from "@/content/translation";
import type { symptoms as english } from "@/content/ui/triage/en";

/** What people see and say. `words` are what they type: with and without accents, misspelt, and error texts in English. */
export const symptoms: Translation<typeof english> = {
  "balance-unchanged": {
    label: "Pagué, pero mi saldo no cambió",
    words:
      "créditos creditos credito faltan faltantes no aparecen no llegan no llegaron no llego recarga recargué recargue saldo cero igual compra desapareció desaparecio perdidos no veo missing credits not showing top up topup not received not arrived zero balance purchase gone",
  },
  "crypto-not-there": {
    label: "Mi pago con criptomonedas no ha llegado",
    words:
      "cripto criptomoneda criptomonedas billetera monedero cartera transacción transaccion transferencia red pendiente confirmación confirmacion bitcoin crypto usdc eth coinbase wallet transaction hash blockchain pending network",
    listed: true,
  },
  "wrong-account": {
    label: "Los créditos fueron a la cuenta equivocada",
    words:
      "organización organizacion organisacion empresa personal otra cuenta equivocada incorrecta transferir mover pasar créditos creditos equipo organization organisation org personal account transfer move credits team workspace wrong",
    listed: true,
  },
  "payment-pending": {
    label: "Mi banco muestra el pago como pendiente",
    words:
      "pendiente procesando en proceso autorización autorizacion retenido retención retencion reservado banco pending processing authorization hold reserved bank",
  },
  "out-of-credit": {
    label: "Recibo «402» o «insufficient credits»",
    words:
      "sin créditos sin creditos créditos insuficientes creditos insuficientes saldo insuficiente insuficente negativo sin fondos se acabaron agotado 402 payment required insufficient credits insufficient balance requires more credits can only afford max_tokens negative balance",
    listed: true,
  },
  "limit-reached": {
    label: "Recibo «403», o se superó un límite o presupuesto",
    words:
      "403 prohibido límite limite de la clave mensual semanal diario presupuesto superado espacio de trabajo forbidden key limit exceeded budget workspace guardrail spending limit",
    listed: true,
  },
  "key-not-taken": {
    label: "Recibo «401», o no se acepta mi clave",
    words:
      "401 clave inválida invalida desactivada vencida caducada no válida valida no aceptada user not found no auth credentials found invalid api key disabled expired unauthorized",
    listed: true,
  },
  "card-refused": {
    label: "Rechazaron mi tarjeta",
    words:
      "tarjeta targeta rechazada rechasada rechazo rechazado rechazan denegada declinada no pasa no acepta pago fallido falló fallo fondos declined card decline refused rejected do_not_honor generic_decline insufficient_funds stripe card_declined payment failed failure",
  },
  "bank-blocks": {
    label: "Mi banco bloquea el pago",
    words:
      "banco bloquea bloqueado bloqueo fraude internacional internasional extranjero exterior verificación verificacion autenticación autenticacion confirmar bank blocked fraud international foreign transaction 3d secure 3ds verification authentication",
    listed: true,
  },
  "another-card": {
    label: "Quiero pagar con otra tarjeta",
    words:
      "otra tarjeta targeta nueva cambiar tarjeta método metodo forma de pago prepago débito debito other card new card change card payment method prepaid debit visa mastercard",
  },
  "charged-more": {
    label: "Me cobraron más de lo que esperaba",
    words:
      "cobro cobraron cobrado cargo inesperado de más de mas demasiado caro cuesta costo coste factura alta gasto gastó gasto dinero desapareció desaparecio créditos creditos unexpected charge higher bill too much expensive overcharged cost spike money gone credits disappeared drained",
  },
  "credits-vanish": {
    label: "Mis créditos bajan demasiado rápido",
    words:
      "bajan rápido rapido se gastan gastando consumo consumen agotan bucle sin control agente reintento muchas solicitudes peticiones llamadas pico uso draining fast loop runaway agent retry many requests burned burnt usage spike",
  },
  "top-up-surprise": {
    label: "Me cobraron sin que comprara nada",
    words:
      "recarga automática automatica cobro automático automatico recurrente suscripción suscripcion suscribí no compré no compre sin comprar auto top-up auto topup automatic recharge recurring subscription charged without",
    listed: true,
  },
  "fee-surprise": {
    label: "Pagué más que los créditos que recibí",
    words:
      "comisión comision comisiones comicion tarifa recargo sobreprecio menos créditos creditos de lo que pagué pague fee fees 5.5% 5,5% surcharge less credits than paid service fee processing",
    listed: true,
  },
  "free-but-charged": {
    label: "Me cobraron por un modelo gratuito",
    words:
      "gratis gratuito gratuita modelo cobrado cobraron cargo variante costo no era gratis free model charged :free variant cost deepseek free billed not free",
  },
  "free-limit": {
    label: "Mi modelo gratuito dejó de responder, o recibo «429»",
    words:
      "límite limite diario por día dia demasiadas solicitudes peticiones cuota superado excedido agotado gratis gratuito no responde 429 rate limit too many requests free-models-per-day daily limit quota exceeded 50 1000 requests",
    listed: true,
  },
  "plugin-cost": {
    label: "La búsqueda web o un PDF me costaron dinero",
    words:
      "búsqueda busqueda web buscar internet archivo subir cargar pdf complemento costo cobro web search plugin :online exa pdf ocr mistral file upload plugin charged",
  },
  "want-refund": {
    label: "Quiero que me devuelvan el dinero",
    words:
      "reembolso rembolso reenbolso reembolsar devolución devolucion devolver dinero plata cancelar compra error equivocación equivocacion deshacer reintegro refund money back return cancel purchase mistake accidental bought undo",
  },
  "refund-late": {
    label: "Mi reembolso no ha llegado",
    words:
      "reembolso rembolso devolución devolucion tarde tarda demora no llega no llegó no llego esperando días dias hábiles habiles refund late not received waiting refund missing business days",
    listed: true,
  },
  "need-invoice": {
    label: "Necesito una factura o un recibo",
    words:
      "factura facturas facturación facturacion recibo comprobante boleta pdf descargar impuestos documento contabilidad historial de pagos invoice receipt bill pdf download tax document accounting payment history",
  },
  "vat-details": {
    label: "En mi factura falta mi número de IVA o el nombre de mi empresa",
    words:
      "iva nif cif rfc rut nit cuit ruc identificación identificacion fiscal nombre empresa razón social razon social dirección direccion datos de facturación facturacion factura mal incorrecta cambiar corregir vat tax id ust gst company name address billing details invoice wrong change correct reissue edit",
    listed: true,
  },
  "key-leaked": {
    label: "Mi clave de API se filtró",
    words:
      "clave filtrada filtró filtro filtración filtracion expuesta robada robaron publicada publiqué publique revocar rotar regenerar clave desconocida no es mía mia no conozco llave api leaked key exposed github api key stolen compromised published revoke rotate unknown key not mine don't know strange key",
    listed: true,
  },
  "not-me": {
    label: "Otra persona usó mi cuenta",
    words:
      "no autorizado hackeada hackeado hackearon jaquearon cuenta robada robaron fraude no fui yo desconocido extraño extrano sospechoso sospechosa acceso inicio de sesión sesion intruso unauthorized unauthorised hacked account fraud not me unknown stranger compromised suspicious login takeover",
  },
};
