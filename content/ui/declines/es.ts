import type { DeclineReason } from "../../decline-codes";

export const declineMeanings: Readonly<Record<DeclineReason, string>> = {
  "no-money": "La cuenta de la tarjeta no tiene suficiente dinero. Añada dinero o use otra tarjeta.",
  expired: "La tarjeta está vencida (caducada). Use la tarjeta nueva u otra.",
  "security-code": "El código de seguridad no coincide. Escriba otra vez el código de la tarjeta.",
  number: "El número de tarjeta no coincide. Escríbalo otra vez en la página de pago.",
  "expiry-date":
    "La fecha de vencimiento o caducidad no es correcta. Escriba otra vez el mes y el año que figuran en la tarjeta.",
  address: "La dirección de facturación o el código postal no coincide. Escríbalo como lo tiene su banco.",
  "no-reason": "El banco no aceptó el pago y no dio un motivo. Llame y pregunte cuál es.",
  risk: "El banco no dio un motivo, o el pago le pareció sospechoso. Llame al banco y pregunte.",
  "card-kind": "Este tipo de tarjeta no sirve para esta compra. Use otra tarjeta.",
  currency: "La tarjeta no puede pagar en esta moneda. Pregunte a su banco o use otra tarjeta.",
  limit: "La tarjeta alcanzó un límite de saldo o de pagos. Pregunte a su banco cuándo podrá volver a pagar.",
  amount:
    "Puede que el importe supere lo que la tarjeta puede pagar. Pregunte a su banco o haga un pago más pequeño.",
  confirm:
    "El banco quiere que usted confirme el pago. Inténtelo otra vez y confírmelo en la aplicación del banco.",
  fault: "Algo falló al hacer el cobro. Consulte a su banco y vuelva a intentarlo.",
  again: "El banco no pudo aprobar el pago. Vuelva a pagar. Si se repite, llame al banco.",
  twice: "Hace un momento se hizo el mismo pago. Revise su saldo antes de volver a pagar.",
  pin: "Es un problema con el PIN de la tarjeta, como el que se marca en un terminal de pago. Pregunte a su banco o use otra tarjeta.",
  account: "La tarjeta, o la cuenta asociada, no es válida. Pregunte a su banco o use otra tarjeta.",
  lost: "El banco tiene registrado que usted ya no tiene esta tarjeta. Llame al banco y use otra tarjeta.",
  stopped: "La tarjeta no se puede usar, quizá porque consta como perdida o robada. Llame al banco.",
  "not-allowed": "La tarjeta no permite este tipo de pago. Pida a su banco que lo permita.",
  busy: "El banco no pudo responder en ese momento. Inténtelo más tarde. Si se repite, llame al banco.",
  count: "La tarjeta alcanzó su límite de pagos. Use otra tarjeta o pida a su banco que aumente el límite.",
  test: "Ese número de tarjeta es solo para pruebas. Use una tarjeta real.",
};
