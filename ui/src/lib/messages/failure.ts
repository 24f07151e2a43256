// Failures whose sentence the host leaves to the screen, and titles above those that it says itself.
import { isOfPage, type Failure } from '../api';

/** A bold first sentence and the rest. */
export function failureWords(failure: Failure): { title: string; rest: string } {
  switch (failure.kind) {
    case 'invalid':
      return { title: 'Nie wszystko da się odczytać.', rest: failure.violations.map((one) => one.sentence).join(' ') };
    case 'refused':
      return { title: 'Tego kroku nie można teraz wykonać.', rest: '' };
    case 'interrupted':
      return { title: 'Przerwano na życzenie.', rest: 'Nic nie zostało zmienione.' };
    case 'bug':
      if (isOfPage(failure)) {
        return {
          title: 'Ten ekran napotkał własny błąd.',
          rest: `Otwórz go jeszcze raz i sprawdź, czy jest na nim to, co ostatnio wpisano. Jeśli błąd wróci, przekaż autorom programu oznaczenie ${failure.reference}.`,
        };
      }
      return {
        title: 'Program napotkał własny błąd i przerwał tę czynność.',
        rest: `Dane w pliku są nienaruszone. Spróbuj ponownie, a jeśli błąd wróci, przekaż autorom programu oznaczenie ${failure.reference}.`,
      };
    case 'document':
    case 'import':
      return { title: failure.place ? `${failure.place}:` : '', rest: failure.sentence };
    default:
      return { title: '', rest: failure.sentence };
  }
}
