-- Lo que el antivirus no dejó entrar solo se añade.
revoke update, delete, truncate on rechazos_de_archivo from secop_app;
create or replace trigger solo_se_anade before update or delete or truncate on rechazos_de_archivo for each statement execute function solo_se_anade();
