# Publica el producto y lo corre como usuario sin privilegios. La migración es un paso aparte de la misma imagen.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compilacion
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /secop
COPY . .
RUN dotnet publish src/Secop.Web -c Release -o /publicado

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/* \
    && mkdir /datos && chown app:app /datos
COPY --from=compilacion /publicado /secop
USER app
WORKDIR /secop
ENV ASPNETCORE_ENVIRONMENT=Production Datos__Carpeta=/datos
EXPOSE 8080
ENTRYPOINT ["dotnet", "Secop.Web.dll"]
CMD ["--urls", "http://0.0.0.0:8080"]
