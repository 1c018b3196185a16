// Guarda solo lo que se va escribiendo, como borrador de quien escribe. Sin script, el botón Guardar hace su trabajo.
(() => {
  const CADA = 20000;
  for (const formulario of document.querySelectorAll('main form[method=post]')) {
    const suyo = formulario.querySelector('[name^="Entrada"]') && formulario.querySelector('input[name=Revision]');
    if (!suyo || formulario.enctype === 'multipart/form-data' || formulario.action.includes('handler=')) continue;
    const destino = new URL(location.href);
    destino.searchParams.set('handler', 'Borrador');
    const aviso = document.createElement('p');
    aviso.className = 'form-text';
    aviso.setAttribute('role', 'status');
    formulario.append(aviso);
    let cambio = false;
    let enviado = false;
    let enCurso = false;
    const guardar = async (alSalir) => {
      if (!cambio || enviado || (enCurso && !alSalir)) return;
      cambio = false;
      enCurso = true;
      try {
        const respuesta = await fetch(destino, { method: 'POST', body: new URLSearchParams(new FormData(formulario)), keepalive: alSalir === true, redirect: 'manual' });
        if (!respuesta.ok) throw new Error(String(respuesta.status));
        const { hora } = await respuesta.json();
        aviso.textContent = `Borrador guardado a las ${hora}. Nadie más lo ve hasta que guarde la sección.`;
      } catch {
        cambio = true;
        aviso.textContent = 'El borrador no se pudo guardar: siga escribiendo, se vuelve a intentar.';
      } finally {
        enCurso = false;
      }
    };
    formulario.addEventListener('input', () => { cambio = true; });
    formulario.addEventListener('focusout', () => guardar());
    formulario.addEventListener('submit', () => { enviado = true; });
    document.addEventListener('visibilitychange', () => { if (document.hidden) guardar(true); });
    setInterval(guardar, CADA);
  }
})();
