import type { ReportedFinding } from "../../doctor/doctor-report.ts";
import type { Diagnosis } from "../../report/model/model.ts";

/** A finding of the doctor, for the job's report. Pure. */
export function toDiagnosis({ id, title, evidence, cause, remedy }: ReportedFinding): Diagnosis {
  return { id, title, message: `${evidence.join("; ")}. ${cause} ${remedy}` };
}
