// Words of the first screen.
import { counted } from '$lib/format';

export const words = {
  weekdays: { poniedziałek: 'pn.', wtorek: 'wt.', środa: 'śr.', czwartek: 'czw.', piątek: 'pt.', sobota: 'sob.', niedziela: 'niedz.' } as Record<string, string>,
  late: 'Po terminie',
  blocked: 'Stoi, bo zabraniają przepisy',
  blocks: (count: number) => counted(count, 'blokada', 'blokady', 'blokad'),
  toPlace: 'Pokaż, co poprawić',
  due: 'Do zrobienia',
  until: (day: string) => `do ${day}`,
  waiting: 'Czeka na innych',
  check: 'Kontrola zgodności',
  all: 'Wszystkie',
  fewer: 'Tylko pierwsze',
  lateCount: (count: number) => counted(count, 'sprawa po terminie', 'sprawy po terminie', 'spraw po terminie'),
  matters: (count: number) => counted(count, 'sprawa', 'sprawy', 'spraw'),
  dueCount: (count: number) => counted(count, 'sprawa do zrobienia', 'sprawy do zrobienia', 'spraw do zrobienia'),
  waitingCount: (count: number) => counted(count, 'czeka na innych', 'czekają na innych', 'czeka na innych'),
  nothingDue: (until: string) => `Do ${until} nie ma nic do zrobienia.`,
  nothingWaiting: 'Na nikogo nie czekasz.',
  nothingFound: 'Sprawy w toku nie mają uwag kontroli.',
  year: (year: number) => `Rok ${year} na jednej linii`,
  done: (day: string) => `zrobione ${day}`,
  empty: {
    title: 'Zacznijmy od urzędu',
    lead: 'Tu pojawi się to, co jest do zrobienia, co mija i na kogo czekasz. Najpierw program musi wiedzieć, czyj to plik.',
    described: {
      title: 'Zacznijmy od organizacji',
      lead: 'Tu pojawi się to, co jest do zrobienia, co mija i na kogo czekasz. Urząd jest już opisany; następne są organizacje i program współpracy.',
    },
    ready: {
      title: 'Zacznijmy od programu współpracy',
      lead: 'Tu pojawi się to, co jest do zrobienia, co mija i na kogo czekasz. Urząd i organizacje już są; z programu powstanie plan terminów.',
    },
    office: { title: 'Opisz urząd', text: 'Rodzaj jednostki i nazwa wystarczą: resztę nazw program zaproponuje.', act: 'Opisz urząd' },
    organisations: { title: 'Wczytaj organizacje', text: 'Z arkusza XLSX albo pliku CSV. Możesz też wpisać pierwszą ręcznie.', act: 'Przejdź do organizacji' },
    programme: { title: 'Zacznij program współpracy', text: 'Od wzoru albo od programu z poprzedniego roku.', act: 'Przejdź do programu' },
    calm: 'Wszystko zapisuje się samo. Każdą czynność można cofnąć klawiszami Ctrl Z.',
  },
};
