#!/bin/sh
# Makes what the pipeline needs from the inputs that Proton writes, and tells what it made.
set -eu
if [ "$1" = "--remove" ]; then
    aws cloudformation delete-stack --stack-name "$STACK_PREFIX-pipeline"
    exit
fi
command=$(jq -r .pipeline.inputs.test_command "$1")
aws cloudformation deploy --stack-name "$STACK_PREFIX-pipeline" --template-file pipeline.yaml \
    --parameter-overrides "TestCommand=$command"
echo '[{"key": "PipelineName", "valueString": "'"$STACK_PREFIX-pipeline"'"}]' > outputs.json
