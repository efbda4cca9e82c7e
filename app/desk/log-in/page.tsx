import type { Metadata } from "next";
import { LogInForm } from "@/components/staff/log-in-form";
import { staffMessages } from "@/content/ui/staff/en";
import { deskMetadata } from "../staff-metadata";

export const metadata: Metadata = deskMetadata(staffMessages.logIn.heading);

export default function LogInPage() {
  return <LogInForm />;
}
