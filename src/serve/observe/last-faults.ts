import type { BucketState, SidecarEvent } from "../../telemetry/events.ts";

/** The last thing that went wrong with something that the server needs. */
interface PartFault {
  part: "disk" | "bucket" | "checksum-database";
  /** When, in UTC. */
  at: string;
  fault: string;
}

/** What is wrong with disk, bucket and checksum database. How mirrors do is known without it. */
export interface LastFaults {
  note(event: SidecarEvent): void;
  /** At most one for each of them. A bucket that works again has none. */
  read(): PartFault[];
}

/** These are about one object, and say nothing of the bucket. */
const PASSING: readonly BucketState[] = ["damaged", "conflict", "refused"];

export function createLastFaults(): LastFaults {
  const faults = new Map<PartFault["part"], PartFault>();
  const keep = (part: PartFault["part"], atMs: number, fault: string) =>
    faults.set(part, { part, at: new Date(atMs).toISOString(), fault });
  return {
    note(event) {
      switch (event.kind) {
        case "store-fault":
          keep("disk", event.atMs, event.fault);
          break;
        case "database-fault":
          keep("checksum-database", event.atMs, event.fault);
          break;
        case "bucket":
          if (event.state === "works") faults.delete("bucket");
          else if (!PASSING.includes(event.state)) {
            keep("bucket", event.atMs, `${event.state}: ${event.detail}`);
          }
          break;
      }
    },
    read: () => [...faults.values()],
  };
}
