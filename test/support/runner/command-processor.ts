import { addPrependedPath, type FileCommandTarget } from "./file-commands.ts";
import { parseWorkflowCommand, type WorkflowCommand } from "./workflow-commands.ts";

type Handler = (command: WorkflowCommand, target: FileCommandTarget) => void;

export interface CommandProcessor {
  /** Handles one line of stdout or stderr of the step. */
  processLine(line: string): void;
}

/** One per step: `stop-commands` ends with the step. */
export function createCommandProcessor(
  target: FileCommandTarget,
  envContext: ReadonlyMap<string, string>,
): CommandProcessor {
  const handlers = createHandlers(envContext);
  let stopToken: string | null = null;
  const isKnown = (name: string) =>
    handlers.has(name.toLowerCase()) ||
    name.toLowerCase() === "stop-commands" ||
    (stopToken !== null && name.toLowerCase() === stopToken.toLowerCase());

  const run = (line: string, command: WorkflowCommand): void => {
    const name = command.name.toLowerCase();
    try {
      if (name === "stop-commands") {
        assertStopToken(command.data, isKnown);
        stopToken = command.data;
        if (stopToken.length > 6) target.masker.add(stopToken);
        target.log.write(line);
        return;
      }
      handlers.get(name)?.(command, target);
    } catch (error) {
      target.log.annotate("error", `Unable to process command '${line}' successfully.`);
      target.log.annotate("error", error instanceof Error ? error.message : String(error));
      target.fail();
    }
  };

  return {
    processLine(line) {
      const command = parseWorkflowCommand(line, isKnown);
      if (command === null) {
        target.log.write(line);
      } else if (stopToken === null) {
        run(line, command);
      } else {
        if (command.name.toLowerCase() === stopToken.toLowerCase()) stopToken = null;
        target.log.write(line);
      }
    },
  };
}

function createHandlers(envContext: ReadonlyMap<string, string>): ReadonlyMap<string, Handler> {
  const assertUnsecureAllowed = (name: string) => {
    if (envContext.get("ACTIONS_ALLOW_UNSECURE_COMMANDS")?.toLowerCase() === "true") return;
    throw new Error(`The \`${name}\` command is disabled. Please upgrade to Environment Files.`);
  };
  const annotate =
    (level: "notice" | "warning" | "error"): Handler =>
    ({ data, properties }, { log }) =>
      log.annotate(level, data, properties);
  const ignore: Handler = () => {};
  return new Map<string, Handler>([
    ["debug", ({ data }, { log }) => log.debug(data)],
    ["notice", annotate("notice")],
    ["warning", annotate("warning")],
    ["error", annotate("error")],
    ["group", ({ data }, { log }) => log.write(`##[group]${data}`)],
    ["endgroup", (_command, { log }) => log.write("##[endgroup]")],
    ["add-mask", addMask],
    ["echo", ignore],
    ["add-matcher", ignore],
    ["remove-matcher", ignore],
    [
      "save-state",
      (command, target) => {
        warnDeprecated("save-state", target);
        target.state.set(requireName(command), command.data);
      },
    ],
    [
      "set-output",
      (command, target) => {
        warnDeprecated("set-output", target);
        target.outputs.set(requireName(command), command.data);
      },
    ],
    [
      "set-env",
      (command, target) => {
        assertUnsecureAllowed("set-env");
        target.jobEnv.set(requireName(command), command.data);
      },
    ],
    [
      "add-path",
      (command, target) => {
        assertUnsecureAllowed("add-path");
        addPrependedPath(target.prependedPaths, command.data);
      },
    ],
  ]);
}

const addMask: Handler = ({ data }, { log, masker }) => {
  if (data.trim() === "") {
    log.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
    return;
  }
  masker.add(data);
  for (const line of data.split(/[\r\n]/)) masker.add(line.trim());
};

function warnDeprecated(name: string, { log }: FileCommandTarget): void {
  log.annotate("warning", `The \`${name}\` command is deprecated. Upgrade to Environment Files.`);
}

function requireName({ name, properties }: WorkflowCommand): string {
  const value = properties["name"];
  if (value === undefined || value === "") {
    throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  }
  return value;
}

function assertStopToken(token: string, isKnown: (name: string) => boolean): void {
  if (token !== "" && token.toLowerCase() !== "pause-logging" && !isKnown(token)) return;
  throw new Error("The end token of stop-commands is empty or another workflow command.");
}
