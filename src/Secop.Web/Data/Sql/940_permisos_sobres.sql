-- La aplicación entra a la urna solo por sus puertas; ni lee ni escribe sus tablas.
revoke all on schema urna from public;
revoke all on all tables in schema urna from public, secop_app;
revoke all on all functions in schema urna from public, secop_app;
grant usage on schema urna to secop_app;
grant execute on function
  urna.sellar(uuid, text, uuid, uuid, uuid, int, int, bytea, bytea, bytea),
  urna.anular_sello(uuid, uuid),
  urna.recibir_oferta(uuid, uuid, text),
  urna.retirar_oferta(uuid, uuid, text),
  urna.recibos_de(uuid, uuid),
  urna.cerrar_proceso(uuid),
  urna.firmar_cierre(uuid, text),
  urna.acta_de_cierre(uuid),
  urna.puede_abrirse(uuid),
  urna.sobres_para_abrir(uuid),
  urna.prueba_del_cierre(uuid)
to secop_app;
