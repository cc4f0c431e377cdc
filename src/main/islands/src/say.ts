// What scripts say, in the page's language: the English text is its own name, as on the server.

const SPANISH: Record<string, string> = {
  'Corrections needed': 'Hay que corregir',
  'One entry needs a correction': 'Una entrada necesita una corrección',
  '{0} entries need a correction': '{0} entradas necesitan una corrección',
  'Some entries need a correction.': 'Algunas entradas necesitan una corrección.',
  'row {0}': 'fila {0}',
  'This needs an answer.': 'Esto necesita una respuesta.',
  'Use at least {0} characters.': 'Use {0} caracteres como mínimo.',
  'Use at most {0} characters.': 'Use {0} caracteres como máximo.',
  'Enter {0} or more.': 'Escriba {0} o más.',
  'Enter {0} or less.': 'Escriba {0} o menos.',
  'Draft saved at {0}': 'Borrador guardado a las {0}',
  'Draft not saved. {0}': 'No se guardó el borrador. {0}',
  'This draft is not kept yet. Go on typing; it is tried again.':
    'Este borrador todavía no está guardado. Siga escribiendo; se intenta otra vez.',
  'Homeward cannot be reached. Go on typing; it is tried again.':
    'No hay conexión con Homeward. Siga escribiendo; se intenta otra vez.',
  'You are signed out. What you typed is still here: sign in again in another tab, come back to this one, and go on.':
    'Usted ya no tiene la sesión iniciada. Lo que escribió sigue aquí: entre otra vez en otra pestaña, vuelva a esta y continúe.',
  'Sign in again': 'Entrar otra vez',
  'Homeward cannot be reached. Check your connection, then try again.':
    'No hay conexión con Homeward. Revise su conexión e intente otra vez.',
  'Your role does not allow this. If you think it should, ask your supervisor.':
    'Su función no permite esto. Si cree que debería, pregunte a quien le supervisa.',
  'This is no longer here, or you may not see it. Go back and open the list again.':
    'Esto ya no está aquí, o usted no puede verlo. Vuelva atrás y abra la lista otra vez.',
  'Someone else was first. Load the page again to see what changed.':
    'Otra persona llegó primero. Cargue la página otra vez para ver qué cambió.',
  'Something went wrong on our side. Nothing was changed; please try again in a moment.':
    'Algo salió mal de nuestro lado. No se cambió nada; intente otra vez en un momento.',
  'This part of the page could not be shown. Load the page again; if it stays away, tell your administrator.':
    'No se pudo mostrar esta parte de la página. Cárguela otra vez; si sigue sin aparecer, avise a quien administra el sistema.',
  'No results': 'Sin resultados',
  'All values selected': 'Todo está elegido',
  'Date and time must both be entered.': 'Escriba la fecha y la hora.',
  Increment: 'Aumentar',
  Decrement: 'Disminuir',
  Search: 'Buscar',
  Select: 'Elija',
  'Remove tag': 'Quitar',
  'Add new': 'Agregar',
  'Expand all ({0})': 'Mostrar todo ({0})',
  Collapse: 'Mostrar menos',
  'Remove list item {0}': 'Quitar la fila {0}',
  'Previous page': 'Página anterior',
  'Next page': 'Página siguiente',
  'Zoom in': 'Acercar',
  'Zoom out': 'Alejar',
  'Whole diagram': 'Todo el diagrama',
  'Where it stands': 'En qué punto está',
  'Go to ': 'Ir a ',
  'Properties of the selected element': 'Propiedades del elemento elegido',
  'No unsaved changes': 'No hay cambios sin guardar',
  'Unsaved changes': 'Hay cambios sin guardar',
  'Saving …': 'Guardando …',
  'View only': 'Solo lectura',
  'Saved at {0}': 'Guardado a las {0}',
  'Saved at {0}. It cannot be put in force like this:': 'Guardado a las {0}. Así no se puede poner en vigor:',
  'Not saved. {0}': 'No se guardó. {0}',
};

/** The text in the page's language, with {0}, {1} … filled in. */
export function say(english: string, ...args: string[]): string {
  const words = document.documentElement.lang === 'es' ? (SPANISH[english] ?? english) : english;
  return words.replace(/\{(\d)\}/g, (place, number: string) => args[Number(number)] ?? place);
}
