// A text from outside on the screen: the host keeps it and says what became of every row.
import { ask, attempts, commands, type IntakeChoices, type IntakeView } from '$lib/api';

/** `resumes`: what was looked at before is still there when one comes back. */
export function reading(resumes: boolean) {
  let view = $state.raw<IntakeView | null>(null);
  let asked = $state(false);
  let busy = $state(false);
  const tries = attempts();

  const read = (load: () => Promise<IntakeView | null>, keep = false) =>
    tries.run(async () => {
      busy = true;
      try {
        const answer = await load();
        if (answer || !keep) view = answer;
      } finally {
        busy = false;
        asked = true;
      }
    });

  if (resumes) void read(() => ask(commands.intakeView(null)));
  else asked = true;

  return {
    get view() { return view; },
    get failure() { return tries.failure; },
    /** Until the host has said whether there is a text. */
    get waiting() { return !asked; },
    get busy() { return busy; },
    choose: () => read(() => ask(commands.intakeChoose()), true),
    paste: (text: string, html: string | null) => read(() => ask(commands.intakePaste(text, html)), true),
    decide(change: Partial<IntakeChoices>) {
      const now = view;
      if (now) void read(() => ask(commands.intakeView({ ...now.choices, ...change })), true);
    },
    another() {
      view = null;
    },
  };
}

export type Reading = ReturnType<typeof reading>;
