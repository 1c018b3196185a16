// Solo lo que un formulario no puede: foco al resumen de errores y cuenta regresiva con la hora del servidor.
(() => {
  const resumen = document.getElementById('resumen-errores');
  if (resumen) resumen.focus();

  for (const caja of document.querySelectorAll('[data-hasta][data-ahora]')) {
    const desfase = Date.parse(caja.dataset.ahora) - Date.now();
    const hasta = Date.parse(caja.dataset.hasta);
    // Mientras falte más de un día se deja la cuenta en días hábiles que trae la página: el reloj es para el último.
    const pintar = () => {
      const s = Math.max(0, Math.floor((hasta - Date.now() - desfase) / 1000));
      if (s >= 86400) return;
      const hms = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60].map((n) => String(n).padStart(2, '0')).join(':');
      caja.textContent = s === 0 ? 'El plazo venció' : hms;
    };
    pintar();
    setInterval(pintar, 1000);
  }

  // Un acto se envía una vez: el segundo clic no hace nada.
  document.addEventListener('submit', (evento) => {
    const formulario = evento.target;
    if (formulario.method !== 'post') return;
    if (formulario.dataset.enviado) {
      evento.preventDefault();
      return;
    }
    formulario.dataset.enviado = 'si';
    setTimeout(() => delete formulario.dataset.enviado, 8000);
  });

  // Si se rechazaron los archivos, el primer envío avisa de que va sin ellos; el segundo ya es decisión de la persona.
  const avisar = (campo) => {
    if (!campo.form || campo.dataset.avisa) return;
    campo.dataset.avisa = 'si';
    campo.form.addEventListener('submit', (e) => {
      delete campo.dataset.avisa;
      if (campo.files.length > 0) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      document.getElementById(`${campo.id.toLowerCase()}-rechazo`).textContent = 'Todavía no se ha enviado: va sin archivos. Escoja otros o pulse otra vez para enviarlo así.';
      campo.focus();
    }, { capture: true, once: true });
  };

  // Un archivo que no se va a recibir se dice al escogerlo, no después de subirlo.
  for (const campo of document.querySelectorAll('input[type=file][data-maximo]')) {
    const rechazo = document.getElementById(`${campo.id.toLowerCase()}-rechazo`);
    campo.addEventListener('change', () => {
      const archivos = [...campo.files];
      const grande = archivos.find((a) => a.size > Number(campo.dataset.maximo));
      const pesados = campo.dataset.juntos && archivos.reduce((suma, a) => suma + a.size, 0) > Number(campo.dataset.juntos);
      const muchos = archivos.length > Number(campo.dataset.cuantos);
      rechazo.textContent = '';
      if (!grande && !pesados && !muchos) return;
      campo.value = '';
      avisar(campo);
      rechazo.textContent = grande
        ? `«${grande.name}» pesa más de lo que se recibe. Escoja otro: lo escrito sigue aquí.`
        : pesados ? 'Los archivos juntos pesan más de lo que se recibe. Escoja menos: lo escrito sigue aquí.'
        : `Son más de ${campo.dataset.cuantos} archivos. Escoja menos: lo escrito sigue aquí.`;
    });
  }

  // Lo escrito y no guardado avisa antes de perderse.
  let sucio = false;
  document.addEventListener('input', (e) => { if (e.target.closest('form[method=post]')) sucio = true; });
  document.addEventListener('submit', () => { sucio = false; });
  addEventListener('beforeunload', (e) => { if (sucio) e.preventDefault(); });
})();
