# The two services as images, built from these sources and nothing else:
#   docker build --target command-side --tag paragraf/command-side:0.1.0 .
#   docker build --target query-side --tag paragraf/query-side:0.1.0 .
# Neither image has a default for where the servers are or whose tokens are good, and neither listens beyond the loopback
# address until BIND_ADDRESS says so. docs/operations.md says how they are run.

FROM docker.io/library/maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /sources
COPY . .
# The tests belong to `mvn verify`, which came before; here the jars are only made.
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress --projects command-side,query-side --also-make \
        -DskipTests -Dspotless.check.skip=true -Dcyclonedx.skip=true package
WORKDIR /layers
# The libraries apart from the program, so that a new version of the program is a small layer on the same libraries.
RUN java -Djarmode=tools -jar /sources/command-side/target/command-side-service.jar \
        extract --layers --destination command-side \
 && java -Djarmode=tools -jar /sources/query-side/target/query-side-service.jar \
        extract --layers --destination query-side

FROM docker.io/library/eclipse-temurin:25.0.3_9-jre-noble AS service
WORKDIR /application
COPY container/java-options container/ready ./
# It takes a while to start, and longer where a server is not there yet; the check is cheap, so it may be frequent.
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --start-interval=2s --retries=3 \
    CMD ["bash", "/application/ready"]

FROM service AS command-side
COPY --from=build /layers/command-side/dependencies/ ./
COPY --from=build /layers/command-side/spring-boot-loader/ ./
COPY --from=build /layers/command-side/snapshot-dependencies/ ./
COPY --from=build /layers/command-side/application/ ./
# The service is started once without a network, as far as the point where it would begin to serve; what Java learnt
# on the way goes into the cache. It has to be this very Java and these very jars, so it is done here.
RUN --network=none JWT_ISSUER=https://issuer.invalid JWT_AUDIENCE=none \
    COMMAND_KEY=b2YgdGhpcyBzdGFydCBvbmx5LCBub3QgYSBzZWNyZXQh \
    java @java-options -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh -jar command-side-service.jar
ENV PORT=8081
EXPOSE 8081
USER 10001:10001
ENTRYPOINT ["java", "@java-options", "-XX:AOTCache=application.aot", "-jar", "command-side-service.jar"]

FROM service AS query-side
COPY --from=build /layers/query-side/dependencies/ ./
COPY --from=build /layers/query-side/spring-boot-loader/ ./
COPY --from=build /layers/query-side/snapshot-dependencies/ ./
COPY --from=build /layers/query-side/application/ ./
RUN --network=none JWT_ISSUER=https://issuer.invalid JWT_AUDIENCE=none \
    java @java-options -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh -jar query-side-service.jar
ENV PORT=8082
EXPOSE 8082
USER 10001:10001
ENTRYPOINT ["java", "@java-options", "-XX:AOTCache=application.aot", "-jar", "query-side-service.jar"]
