import type { Metadata } from "next";
import { LogInForm } from "@/components/desk/log-in-form";
import { deskCopy } from "@/content/en/desk";
import { deskMetadata } from "../desk-metadata";

export const metadata: Metadata = deskMetadata(deskCopy.logIn.heading);

export default function LogInPage() {
  return <LogInForm />;
}
